<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Source and contact</source>
        <translation>Fuente y contacto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>The description goes on; read the whole of it on the portal.</source>
        <translation>La descripción continúa; léala completa en el portal.</translation>
    </message>
    <message>
        <source>The publisher gives no description.</source>
        <translation>El editor no ofrece una descripción.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DxF Desk</source>
        <translation>Acerca de DxF Desk</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>under development</source>
        <translation>en desarrollo</translation>
    </message>
    <message>
        <source>It is not a product of the State of California.

Free software under the Apache License 2.0. It uses Qt {qt} under the LGPL 3.</source>
        <translation>No es un producto del Estado de California.

Software libre con la licencia Apache 2.0. Usa Qt {qt} con la licencia LGPL 3.</translation>
    </message>
    <message>
        <source>Tells where your organization stands with the Data Exchange Framework (DxF), and keeps a copy of the State&apos;s open health data catalog on this computer.</source>
        <translation>Indica la situación de su organización en el Marco de Intercambio de Datos (DxF) y guarda en esta computadora una copia del catálogo de datos abiertos de salud del Estado.</translation>
    </message>
</context>
<context>
    <name>Accept</name>
    <message>
        <source>&amp;Mark as withdrawn</source>
        <translation>&amp;Marcar como retirados</translation>
    </message>
    <message>
        <source>&amp;Keep the catalog as it is</source>
        <translation>&amp;Dejar el catálogo como está</translation>
    </message>
    <message>
        <source>Mark {gone} of {kept} datasets as withdrawn?</source>
        <translation>¿Marcar como retirados {gone} de {kept} conjuntos de datos?</translation>
    </message>
    <message>
        <source>The portal no longer lists them. They stay readable on this computer, with the date, until the portal lists them again.</source>
        <translation>El portal ya no los publica. Podrá seguir leyéndolos en esta computadora, con la fecha, hasta que el portal vuelva a publicarlos.</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>This cannot be used yet: a whole address begins with https:// and has no spaces.</source>
        <translation>Todavía no se puede usar: una dirección completa empieza con https:// y no lleva espacios.</translation>
    </message>
    <message>
        <source>{problem} The address that was here still holds.</source>
        <translation>{problem} Sigue vigente la dirección que había aquí.</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>{label} ({entry})</source>
        <translation>{label} ({entry})</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Fuente: {source}</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (opcional)</translation>
    </message>
</context>
<context>
    <name>AnswerPick</name>
    <message>
        <source>Number for: {name}</source>
        <translation>Número para: {name}</translation>
    </message>
    <message>
        <source>a number…</source>
        <translation>un número…</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>grupos</translation>
    </message>
    <message>
        <source>people or events</source>
        <translation>personas o eventos</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Question about the Data Exchange Framework</source>
        <translation>Pregunta sobre el Marco de Intercambio de Datos</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Your mail program opens. Nothing is sent before you send it there.</source>
        <translation>Se abre su programa de correo. No se envía nada hasta que usted lo envíe desde ahí.</translation>
    </message>
    <message>
        <source>No mail program answered. Copy the question and write to {email}.</source>
        <translation>No respondió ningún programa de correo. Copie la pregunta y escriba a {email}.</translation>
    </message>
    <message>
        <source>Question for {agency}</source>
        <translation>Pregunta para {agency}</translation>
    </message>
    <message>
        <source>Question to ask</source>
        <translation>Pregunta que hacer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>File the reply…</source>
        <translation>Archivar la respuesta…</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>{name} is one of them already.</source>
        <translation>{name} ya está entre ellos.</translation>
    </message>
</context>
<context>
    <name>AtStart</name>
    <message>
        <source>DxF Desk crashed the last time it ran. What you saved is safe. If it happens again, make a support file: Help, Diagnostics.</source>
        <translation>DxF Desk falló la última vez que se usó. Lo que guardó está a salvo. Si vuelve a ocurrir, cree un archivo de soporte: Ayuda, Archivo de soporte.</translation>
    </message>
    <message>
        <source>DxF Desk cannot start</source>
        <translation>DxF Desk no se puede iniciar</translation>
    </message>
    <message>
        <source>Something in the program went wrong while it started. What you saved is safe. Start it again. If that does not help, give the report below, or a support file, to whoever looks after the program. Names of people, places and files are taken out of both.</source>
        <translation>Algo falló en el programa al iniciarse. Lo que guardó está a salvo. Inícielo de nuevo. Si eso no ayuda, entregue el informe de abajo, o un archivo de soporte, a quien se ocupa del programa. En los dos se quitan los nombres de personas, lugares y archivos.</translation>
    </message>
    <message>
        <source>Without a choice of yours the data lie in your own local profile on this computer. If that profile itself is on a server or in a synced folder such as OneDrive, ask your IT staff for a folder on a disk of this computer and start the program with it: DxF Desk.exe --data-dir FOLDER</source>
        <translation>Si usted no elige otra carpeta, los datos están en su perfil local de esta computadora. Si ese perfil está en un servidor o en una carpeta sincronizada, como OneDrive, pida al personal de informática una carpeta en un disco de esta computadora e inicie el programa con ella: DxF Desk.exe --data-dir CARPETA</translation>
    </message>
</context>
<context>
    <name>AttestationFiles</name>
    <message>
        <source>Receipts and sealed files (*.html *.htm *.json *.dxf-attestation)</source>
        <translation>Comprobantes y archivos sellados (*.html *.htm *.json *.dxf-attestation)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>comprobante</translation>
    </message>
    <message>
        <source>portal packet</source>
        <translation>paquete para el portal</translation>
    </message>
    <message>
        <source>attestation</source>
        <translation>declaración</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>Record (*.json)</source>
        <translation>Registro (*.json)</translation>
    </message>
    <message>
        <source>Sealed attestation (*.dxf-attestation)</source>
        <translation>Declaración sellada (*.dxf-attestation)</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el comprobante</translation>
    </message>
    <message>
        <source>Save the packet</source>
        <translation>Guardar el paquete</translation>
    </message>
    <message>
        <source>Save the sealed file</source>
        <translation>Guardar el archivo sellado</translation>
    </message>
</context>
<context>
    <name>AttestationText</name>
    <message>
        <source>Answers, as they were signed</source>
        <translation>Respuestas, tal como se firmaron</translation>
    </message>
    <message>
        <source>Answers so far</source>
        <translation>Respuestas hasta ahora</translation>
    </message>
    <message>
        <source>Nothing is answered yet.</source>
        <translation>Todavía no hay ninguna respuesta.</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Fecha de firma</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>SHA-256 of what was signed</source>
        <translation>SHA-256 de lo firmado</translation>
    </message>
    <message>
        <source>Electronic signature</source>
        <translation>Firma electrónica</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Lo que pasó</translation>
    </message>
</context>
<context>
    <name>AttestationsPage</name>
    <message numerus="yes">
        <source>%n attestation(s) now stand in the published lists: confirmed.</source>
        <translation>
            <numerusform>%n declaración ya figura en las listas publicadas: confirmada.</numerusform>
            <numerusform>%n declaraciones ya figuran en las listas publicadas: confirmadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft is discarded.</source>
        <translation>El borrador se descartó.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>It waits to be sent, and is sent right away.</source>
        <translation>Está en espera de envío y se envía enseguida.</translation>
    </message>
    <message>
        <source>Asking the endpoint…</source>
        <translation>Preguntando al punto de intercambio…</translation>
    </message>
    <message>
        <source>Noted. If the published lists show it one day, or you import its receipt, it is confirmed.</source>
        <translation>Anotado. Si un día aparece en las listas publicadas, o si usted importa su comprobante, queda confirmada.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
    <message>
        <source>Import a receipt</source>
        <translation>Importar un comprobante</translation>
    </message>
    <message>
        <source>Signed and kept on this computer. Now choose how it leaves.</source>
        <translation>Firmada y guardada en esta computadora. Ahora elija por dónde sale.</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>&amp;Make a backup…</source>
        <translation>&amp;Hacer una copia de seguridad…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurar esta copia</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejar todo como está</translation>
    </message>
    <message>
        <source>DxF Desk backup {day}</source>
        <translation>Copia de seguridad de DxF Desk {day}</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Hacer una copia de seguridad</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Copias de seguridad (*.db)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Last backup: {moment}</source>
        <translation>Última copia de seguridad: {moment}</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made each week while you use the program.</source>
        <translation>Todavía no hay una copia de seguridad. Se hace una cada semana mientras usted usa el programa.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
    <message>
        <source>This backup is of {moment}.</source>
        <translation>Esta copia de seguridad es del {moment}.</translation>
    </message>
    <message numerus="yes">
        <source>It brings back %n attestation(s) that are not here.</source>
        <translation>
            <numerusform>Recupera %n declaración que no está aquí.</numerusform>
            <numerusform>Recupera %n declaraciones que no están aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It brings back %n draft(s).</source>
        <translation>
            <numerusform>Recupera %n borrador.</numerusform>
            <numerusform>Recupera %n borradores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attestation(s) that only this desk has stay.</source>
        <translation>
            <numerusform>Se queda %n declaración que solo tiene este escritorio.</numerusform>
            <numerusform>Se quedan %n declaraciones que solo tiene este escritorio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer draft(s) here are replaced; they stay in the copy.</source>
        <translation>
            <numerusform>Se reemplaza %n borrador más nuevo de aquí; queda en la copia que se hace antes.</numerusform>
            <numerusform>Se reemplazan %n borradores más nuevos de aquí; quedan en la copia que se hace antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n unsent one(s) the endpoint is asked first, so nothing is sent twice.</source>
        <translation>
            <numerusform>Por %n sin enviar se pregunta primero al punto de intercambio, para que nada se envíe dos veces.</numerusform>
            <numerusform>Por %n sin enviar se pregunta primero al punto de intercambio, para que nada se envíe dos veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before that, everything as it is now is copied to {file}.</source>
        <translation>Antes, todo lo que hay ahora se copia en {file}.</translation>
    </message>
    <message>
        <source>Restored. What was here before is in {file}.</source>
        <translation>Restaurado. Lo que había antes está en {file}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>A backup holds your organization, drafts, signed attestations and their history, not the catalog. One is made each week; the eight newest stay in the data folder. Keep one on another disk, too.</source>
        <translation>Una copia de seguridad contiene su organización, sus borradores, sus declaraciones firmadas y su historial, pero no el catálogo. Se hace una cada semana; las ocho más recientes quedan en la carpeta de datos. Guarde también una en otro disco.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>It holds no attestation and no draft that is missing here.</source>
        <translation>No contiene ninguna declaración ni ningún borrador que falte aquí.</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>{label}: {count}, {share}</source>
        <translation>{label}: {count}, {share}</translation>
    </message>
</context>
<context>
    <name>BeginAgainQuestion</name>
    <message>
        <source>Begin again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Forget this file and your answers about it?</source>
        <translation>¿Olvidar este archivo y sus respuestas sobre él?</translation>
    </message>
    <message>
        <source>The file itself stays as it is. Your answers are only kept if you saved your choices in the last step.</source>
        <translation>El archivo mismo queda como está. Sus respuestas solo se conservan si guardó sus opciones en el último paso.</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Olvidarlos</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Conservarlos</translation>
    </message>
</context>
<context>
    <name>BreakdownCard</name>
    <message>
        <source>What these columns break down by, in a word</source>
        <translation>Criterio por el que desglosan estas columnas, en una palabra</translation>
    </message>
    <message>
        <source>Scored variable of these columns</source>
        <translation>Variable que se puntúa en estas columnas</translation>
    </message>
    <message>
        <source>The one of these columns that is the total</source>
        <translation>Cuál de estas columnas es el total</translation>
    </message>
    <message>
        <source>Columns: {names}</source>
        <translation>Columnas: {names}</translation>
    </message>
    <message>
        <source>Breakdown {number}</source>
        <translation>Desglose {number}</translation>
    </message>
    <message>
        <source>found by the desk</source>
        <translation>lo busca el escritorio</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>no está en la tabla</translation>
    </message>
    <message>
        <source>Count columns that break one thing down</source>
        <translation>Columnas de conteos que desglosan una misma cosa</translation>
    </message>
    <message>
        <source>They break down by</source>
        <translation>Desglosan por</translation>
    </message>
    <message>
        <source>That is scored as</source>
        <translation>Se puntúa como</translation>
    </message>
    <message>
        <source>The total is</source>
        <translation>El total es</translation>
    </message>
</context>
<context>
    <name>BrowserSignIn</name>
    <message>
        <source>Client id for the endpoint</source>
        <translation>Identificador de cliente para el punto de intercambio</translation>
    </message>
    <message>
        <source>Save the client id</source>
        <translation>Guardar el identificador de cliente</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Dejar de esperar</translation>
    </message>
    <message>
        <source>Sign in there in your browser, then come back here.</source>
        <translation>Inicie sesión allí en su navegador y después vuelva aquí.</translation>
    </message>
    <message>
        <source>You are signed in. The key to it is kept in the keyring of this computer.</source>
        <translation>Ya inició sesión. La clave de acceso se guarda en el llavero de esta computadora.</translation>
    </message>
    <message>
        <source>You are signed in until you close DxF Desk: this computer has no keyring that can be used.</source>
        <translation>Inició sesión hasta que cierre DxF Desk: esta computadora no tiene un llavero que se pueda usar.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Detenido. No se cambió nada.</translation>
    </message>
    <message>
        <source>The operator of the endpoint gives it to you. It is no secret.</source>
        <translation>Se lo da el operador del punto de intercambio. No es un secreto.</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Identificador de cliente</translation>
    </message>
    <message>
        <source>Your password stays in the browser; this program never sees it.</source>
        <translation>Su contraseña se queda en el navegador; este programa nunca la ve.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>You are signed out. What is not sent yet waits, safe on this computer, until you sign in.</source>
        <translation>Cerró la sesión. Lo que aún no se envió espera, a salvo en esta computadora, hasta que vuelva a iniciar sesión.</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>As the sign at the door says.</source>
        <translation>Como dice el letrero de la puerta.</translation>
    </message>
    <message>
        <source>As the license or the contract says, where that is another name.</source>
        <translation>Como dice la licencia o el contrato, si es otro nombre.</translation>
    </message>
    <message>
        <source>Lega&amp;l name (optional)</source>
        <translation>Nombre le&amp;gal (opcional)</translation>
    </message>
    <message>
        <source>&amp;ZIP code (optional)</source>
        <translation>Código &amp;postal (opcional)</translation>
    </message>
    <message>
        <source>Numbers it is known by (optional)</source>
        <translation>Números con que se le conoce (opcional)</translation>
    </message>
    <message>
        <source>Type the name of your facility.</source>
        <translation>Escriba el nombre de su establecimiento.</translation>
    </message>
    <message>
        <source>Kind of organization</source>
        <translation>Tipo de organización</translation>
    </message>
    <message>
        <source>&amp;Kind of organization</source>
        <translation>Tipo &amp;de organización</translation>
    </message>
    <message>
        <source>Cit&amp;y (optional)</source>
        <translation>Ci&amp;udad (opcional)</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>This is us</source>
        <translation>Somos nosotros</translation>
    </message>
    <message>
        <source>This is us: {name}, {id}</source>
        <translation>Somos nosotros: {name}, {id}</translation>
    </message>
    <message>
        <source>listed as a primary: it signed for itself</source>
        <translation>figura como principal: firmó por sí misma</translation>
    </message>
    <message>
        <source>listed as a subordinate under {name}</source>
        <translation>figura como subordinada bajo {name}</translation>
    </message>
    <message>
        <source>The list says: terminated, {day}</source>
        <translation>La lista dice: acuerdo terminado, {day}</translation>
    </message>
    <message>
        <source>The list says: ceased, {day}</source>
        <translation>La lista dice: operaciones cesadas, {day}</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why? {question}</source>
        <translation>¿Por qué? {question}</translation>
    </message>
</context>
<context>
    <name>CatalogCard</name>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>&amp;Read the columns of tables</source>
        <translation>&amp;Leer las columnas de las tablas</translation>
    </message>
    <message>
        <source>S&amp;ync once a day</source>
        <translation>Sincronizar una vez al &amp;día</translation>
    </message>
    <message>
        <source>By itself, while the window is open.</source>
        <translation>Por sí solo, mientras la ventana esté abierta.</translation>
    </message>
    <message>
        <source>In practice mode this is the practice portal on this computer. It cannot be changed.</source>
        <translation>En el modo de práctica este es el portal de práctica de esta computadora. No se puede cambiar.</translation>
    </message>
    <message>
        <source>Where the catalog comes from. The State&apos;s portal is {address}.</source>
        <translation>De dónde viene el catálogo. El portal del Estado es {address}.</translation>
    </message>
    <message>
        <source>&amp;Portal address</source>
        <translation>Dirección del &amp;portal</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>Save the portal address</source>
        <translation>Guardar la dirección del portal</translation>
    </message>
    <message>
        <source>Saved. The next sync reads from there.</source>
        <translation>Guardado. La próxima sincronización leerá de ahí.</translation>
    </message>
    <message>
        <source>Yo&amp;ur contact (optional)</source>
        <translation>S&amp;u contacto (opcional)</translation>
    </message>
    <message>
        <source>Your contact for the portal</source>
        <translation>Su contacto para el portal</translation>
    </message>
    <message>
        <source>Save the contact</source>
        <translation>Guardar el contacto</translation>
    </message>
    <message>
        <source>An e-mail or web address. It goes with each request, so that the people who run the portal can write to you if something is wrong. Leave it empty to send none.</source>
        <translation>Una dirección de correo o de Internet. Acompaña cada solicitud, para que quienes administran el portal puedan escribirle si algo anda mal. Déjelo en blanco para no enviar ninguna.</translation>
    </message>
    <message>
        <source>Saved. It goes with the next request.</source>
        <translation>Guardado. Acompañará la próxima solicitud.</translation>
    </message>
    <message>
        <source>Saved. No contact is sent.</source>
        <translation>Guardado. No se envía ningún contacto.</translation>
    </message>
    <message>
        <source>Makes column names searchable. It costs one small request for each table, at most 15 a minute and 300 a day, so the whole catalog takes a few days. It goes on after each sync and can be stopped at any time.</source>
        <translation>Permite buscar por nombre de columna. Cuesta una pequeña solicitud por tabla, 15 por minuto y 300 por día como máximo, de modo que el catálogo completo tarda unos días. Continúa después de cada sincronización y puede detenerse en cualquier momento.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>{summary}; and {n} more</source>
        <translation>{summary}; y {n} más</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Back to the search</source>
        <translation>Volver a la búsqueda</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>All that is recorded</source>
        <translation>Todo lo registrado</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Tipo de cambio</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Show every kind</source>
        <translation>Mostrar todos los tipos</translation>
    </message>
    <message>
        <source>Show all that is recorded</source>
        <translation>Mostrar todo lo registrado</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>No hubo cambios</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dataset(s) with changes</source>
        <translation>
            <numerusform>%Ln conjunto de datos con cambios</numerusform>
            <numerusform>%Ln conjuntos de datos con cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>No sync found such a change in this period. Changes are recorded from the second sync on.</source>
        <translation>Ninguna sincronización encontró un cambio así en este período. Los cambios se registran a partir de la segunda sincronización.</translation>
    </message>
</context>
<context>
    <name>ChartForm</name>
    <message>
        <source>Bars</source>
        <translation>Barras</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Histogram: how a number is distributed</source>
        <translation>Histograma: cómo se distribuye un número</translation>
    </message>
    <message>
        <source>By county, ranked</source>
        <translation>Condados, en orden</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Cantidad de filas</translation>
    </message>
    <message>
        <source>Sum of a column</source>
        <translation>Suma de una columna</translation>
    </message>
    <message>
        <source>Mean of a column</source>
        <translation>Promedio de una columna</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nada más</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfica</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>and then by</source>
        <translation>y después por</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>of the column</source>
        <translation>de la columna</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>This table has no columns to group by.</source>
        <translation>Esta tabla no tiene columnas por las que agrupar.</translation>
    </message>
    <message numerus="yes">
        <source>The numbers: %Ln group(s)</source>
        <translation>
            <numerusform>Los números: %Ln grupo</numerusform>
            <numerusform>Los números: %Ln grupos</numerusform>
        </translation>
    </message>
    <message>
        <source>There are {all} groups; the {shown} largest are here.</source>
        <translation>Hay {all} grupos; aquí están los {shown} mayores.</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>números</translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation>Guardar la gráfica…</translation>
    </message>
    <message>
        <source>Save the numbers…</source>
        <translation>Guardar los números…</translation>
    </message>
    <message>
        <source>Calculating</source>
        <translation>Calculando</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Guardar la gráfica como imagen</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Drawing that can be enlarged (*.svg)</source>
        <translation>Dibujo que se puede ampliar (*.svg)</translation>
    </message>
    <message>
        <source>The chart is saved in {file}</source>
        <translation>La gráfica está guardada en {file}</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart: {title}</source>
        <translation>Gráfica: {title}</translation>
    </message>
    <message>
        <source>There are no figures to draw.</source>
        <translation>No hay cifras que dibujar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s), each {value}.</source>
        <translation>
            <numerusform>%Ln cifra: {value}.</numerusform>
            <numerusform>%Ln cifras, cada una de {value}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s). Largest: {most}, {most_value}. Smallest: {least}, {least_value}.</source>
        <translation>
            <numerusform>%Ln cifra. Mayor: {most}, {most_value}. Menor: {least}, {least_value}.</numerusform>
            <numerusform>%Ln cifras. Mayor: {most}, {most_value}. Menor: {least}, {least_value}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>The arrow keys read each figure.</source>
        <translation>Las teclas de flecha leen cada cifra.</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>&amp;Back to your standing</source>
        <translation>Vo&amp;lver a su situación</translation>
    </message>
    <message>
        <source>Check a memo</source>
        <translation>Comprobar un memorando</translation>
    </message>
    <message>
        <source>Web page (*.html *.htm)</source>
        <translation>Página web (*.html *.htm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Lo que se comprobó</translation>
    </message>
    <message>
        <source>Is a saved memo as DxF Desk wrote it, and do today&apos;s rules give the same answers?</source>
        <translation>¿Está un memorando guardado tal como DxF Desk lo escribió, y dan las reglas de hoy las mismas respuestas?</translation>
    </message>
    <message>
        <source>Choose a &amp;memo file…</source>
        <translation>Elegir un &amp;memorando…</translation>
    </message>
</context>
<context>
    <name>ChecksView</name>
    <message>
        <source>&amp;Back to the list</source>
        <translation>V&amp;olver a la lista</translation>
    </message>
    <message>
        <source>Ch&amp;oose a file…</source>
        <translation>&amp;Elegir un archivo…</translation>
    </message>
    <message>
        <source>Import this receipt</source>
        <translation>Importar este comprobante</translation>
    </message>
    <message>
        <source>Check a receipt or a sealed file</source>
        <translation>Verificar un comprobante o un archivo sellado</translation>
    </message>
    <message>
        <source>Nothing is known of this file.</source>
        <translation>No se sabe nada de este archivo.</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Is a receipt or a sealed file as it was written, and is the record of this desk unbroken?</source>
        <translation>¿Está un comprobante o un archivo sellado tal como se escribió, y está íntegro el registro de este escritorio?</translation>
    </message>
    <message>
        <source>Check proofs</source>
        <translation>Verificar comprobantes</translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>What signatories chose</source>
        <translation>Lo que eligieron los signatarios</translation>
    </message>
    <message>
        <source>Which choices are QHIOs is as of {day}.</source>
        <translation>Qué opciones son QHIO: según las reglas del {day}.</translation>
    </message>
    <message>
        <source>Request for Information: asking others for health information.</source>
        <translation>Solicitud de información: pedir información de salud a otros.</translation>
    </message>
    <message>
        <source>Information Delivery: sending health information to others.</source>
        <translation>Entrega de información: enviar información de salud a otros.</translation>
    </message>
    <message>
        <source>Requests for Notifications of ADT Events: being told of admissions, discharges and transfers.</source>
        <translation>Solicitud de notificaciones de eventos ADT: recibir aviso de ingresos, altas y traslados.</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>opciones</translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Count of the year</source>
        <translation>Conteo del año</translation>
    </message>
    <message>
        <source>Type a county, or the number of a district</source>
        <translation>Escriba un condado o el número de un distrito</translation>
    </message>
</context>
<context>
    <name>ColumnCard</name>
    <message>
        <source>every count of its row</source>
        <translation>cada conteo de su fila</translation>
    </message>
    <message>
        <source>What {column} is</source>
        <translation>Qué es {column}</translation>
    </message>
    <message>
        <source>What {column} breaks down by</source>
        <translation>Criterio por el que desglosa {column}</translation>
    </message>
    <message>
        <source>The value of {column} that is the total</source>
        <translation>Qué valor de {column} es el total</translation>
    </message>
    <message>
        <source>What the count {column} belongs to</source>
        <translation>A qué pertenece el conteo {column}</translation>
    </message>
    <message>
        <source>The count that {column} belongs to</source>
        <translation>A qué conteo pertenece {column}</translation>
    </message>
    <message>
        <source>This column is</source>
        <translation>Esta columna es</translation>
    </message>
    <message>
        <source>It breaks down by</source>
        <translation>Desglosa por</translation>
    </message>
    <message>
        <source>Its total is</source>
        <translation>Su total es</translation>
    </message>
    <message>
        <source>It is part of</source>
        <translation>Es parte de</translation>
    </message>
    <message>
        <source>It belongs to</source>
        <translation>Pertenece a</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Values: {examples}</source>
        <translation>Valores: {examples}</translation>
    </message>
    <message>
        <source>found by the desk</source>
        <translation>lo busca el escritorio</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>no está en la tabla</translation>
    </message>
</context>
<context>
    <name>ColumnDetail</name>
    <message>
        <source>Go to this column</source>
        <translation>Ir a esta columna</translation>
    </message>
    <message>
        <source>Most frequent values</source>
        <translation>Valores más frecuentes</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>The publisher gives no definition.</source>
        <translation>Quien publica los datos no da una definición.</translation>
    </message>
    <message>
        <source>Looking at what is in the column…</source>
        <translation>Mirando qué hay en la columna…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>see the dataset&apos;s notes</source>
        <translation>vea las notas del conjunto de datos</translation>
    </message>
    <message>
        <source>Codes and what they mean</source>
        <translation>Códigos y lo que significan</translation>
    </message>
    <message>
        <source>Not numbers, though most cells are</source>
        <translation>No son números, aunque la mayoría de las celdas sí</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Menu of {column}</source>
        <translation>Menú de {column}</translation>
    </message>
    <message>
        <source>Sort &amp;smallest first</source>
        <translation>Ordenar de &amp;menor a mayor</translation>
    </message>
    <message>
        <source>Sort &amp;largest first</source>
        <translation>Ordenar de ma&amp;yor a menor</translation>
    </message>
    <message>
        <source>&amp;Order of the file</source>
        <translation>&amp;Orden del archivo</translation>
    </message>
    <message>
        <source>&amp;Choose values…</source>
        <translation>&amp;Elegir valores…</translation>
    </message>
    <message>
        <source>&amp;Type a filter</source>
        <translation>Escri&amp;bir un filtro</translation>
    </message>
    <message>
        <source>Cl&amp;ear this filter</source>
        <translation>Borrar este &amp;filtro</translation>
    </message>
    <message>
        <source>&amp;About this column</source>
        <translation>&amp;Acerca de esta columna</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Oc&amp;ultar</translation>
    </message>
    <message>
        <source>Move to the le&amp;ft</source>
        <translation>Mover a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>Mover a la &amp;derecha</translation>
    </message>
    <message>
        <source>Fit the &amp;width</source>
        <translation>Ajustar el a&amp;ncho</translation>
    </message>
    <message>
        <source>&amp;Keep this column and those before it in view</source>
        <translation>De&amp;jar fijas esta y las anteriores</translation>
    </message>
    <message>
        <source>Let all colu&amp;mns scroll</source>
        <translation>&amp;Soltar todas las columnas</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Per case</source>
        <translation>Por caso</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>in %</source>
        <translation>en %</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personas</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Mostrar &amp;todas</translation>
    </message>
    <message>
        <source>&amp;Hide all</source>
        <translation>&amp;Ocultar todas</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Columns that &amp;stay at the left</source>
        <translation>Columnas &amp;fijas a la izquierda</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Usar estas columnas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) shown</source>
        <translation>
            <numerusform>se muestra %Ln columna</numerusform>
            <numerusform>se muestran %Ln columnas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln oculta</numerusform>
            <numerusform>%Ln ocultas</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>Marque al menos una columna.</translation>
    </message>
    <message>
        <source>Search the columns by name</source>
        <translation>Buscar columnas por nombre</translation>
    </message>
    <message>
        <source>Search the columns</source>
        <translation>Buscar columnas</translation>
    </message>
    <message>
        <source>Columns; Space shows or hides</source>
        <translation>Columnas; la barra espaciadora muestra u oculta</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>nothing that is scored</source>
        <translation>nada que se puntúe</translation>
    </message>
    <message>
        <source>No column is a count. Say which column has the numbers.</source>
        <translation>Ninguna columna es un conteo. Indique qué columna tiene los números.</translation>
    </message>
    <message>
        <source>A breakdown needs at least two columns.</source>
        <translation>Un desglose necesita al menos dos columnas.</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more column(s); they are taken as suggested</source>
        <translation>
            <numerusform>Mostrar %Ln columna más; se toma según lo sugerido</numerusform>
            <numerusform>Mostrar %Ln columnas más; se toman según lo sugerido</numerusform>
        </translation>
    </message>
    <message>
        <source>a table of its own</source>
        <translation>una tabla aparte</translation>
    </message>
    <message>
        <source>the breakdown “{name}”</source>
        <translation>el desglose «{name}»</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>Choose &amp;another file</source>
        <translation>Elegir o&amp;tro archivo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {rows}</source>
        <translation>{file}: {rows}</translation>
    </message>
    <message>
        <source>(no column)</source>
        <translation>(ninguna columna)</translation>
    </message>
    <message>
        <source>{list} (not on this desk yet)</source>
        <translation>{list} (todavía no está en este escritorio)</translation>
    </message>
    <message>
        <source>{list} of {day}</source>
        <translation>{list} del {day}</translation>
    </message>
    <message>
        <source>Say which column holds the name, or a number of the facility.</source>
        <translation>Indique qué columna tiene el nombre o un número del establecimiento.</translation>
    </message>
    <message>
        <source>One column is chosen twice.</source>
        <translation>Una columna está elegida dos veces.</translation>
    </message>
    <message>
        <source>First rows of your file</source>
        <translation>Primeras filas de su archivo</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Comparar co&amp;n</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Co&amp;mparar</translation>
    </message>
    <message>
        <source>Check what each column holds. What has no column is not compared; the more columns, the surer the result.</source>
        <translation>Revise qué contiene cada columna. Lo que no tiene columna no se compara; con más columnas, el resultado es más seguro.</translation>
    </message>
    <message>
        <source>Sh&amp;eet</source>
        <translation>&amp;Hoja</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%n facilities</source>
        <translation>
            <numerusform>%n establecimiento</numerusform>
            <numerusform>%n establecimientos</numerusform>
        </translation>
    </message>
    <message>
        <source>What both answers rest on:</source>
        <translation>En qué se basan ambas respuestas:</translation>
    </message>
    <message>
        <source>What the answer before rests on:</source>
        <translation>En qué se basa la respuesta de antes:</translation>
    </message>
    <message>
        <source>What the answer after rests on:</source>
        <translation>En qué se basa la respuesta de después:</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>What changed in the rules</source>
        <translation>Qué cambió en las reglas</translation>
    </message>
    <message>
        <source>Answers that change</source>
        <translation>Respuestas que cambian</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Establecimientos</translation>
    </message>
</context>
<context>
    <name>ConfirmStep</name>
    <message>
        <source>&amp;None of these</source>
        <translation>&amp;Ninguna de estas</translation>
    </message>
    <message>
        <source>&amp;Import a list</source>
        <translation>&amp;Importar una lista</translation>
    </message>
    <message>
        <source>&amp;Use this ID</source>
        <translation>&amp;Usar este ID</translation>
    </message>
    <message>
        <source>I know our D&amp;xF ID</source>
        <translation>Conozco nuestro ID de D&amp;xF</translation>
    </message>
    <message>
        <source>Our DxF ID</source>
        <translation>Nuestro ID de DxF</translation>
    </message>
    <message>
        <source>The list is public information, not proof. It shows how things stood on its date; a newer signature is not in it.</source>
        <translation>La lista es información pública, no una prueba. Muestra cómo estaban las cosas en su fecha; una firma más reciente no está en ella.</translation>
    </message>
    <message>
        <source>You confirmed on {day} that {name} is {listed}, {id}.</source>
        <translation>El {day} usted confirmó que {name} es {listed}, {id}.</translation>
    </message>
    <message>
        <source>There is no Signatory List on this desk yet. Import one now, or do this later.</source>
        <translation>Todavía no hay una Lista de Signatarios en este escritorio. Importe una ahora, o hágalo después.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in the list of {day} may be {name}. You decide.</source>
        <translation>
            <numerusform>%n fila de la lista del {day} podría ser {name}. Usted decide.</numerusform>
            <numerusform>%n filas de la lista del {day} podrían ser {name}. Usted decide.</numerusform>
        </translation>
    </message>
    <message>
        <source>No row in the list of {day} is near {name}. If you signed, type your DxF ID below.</source>
        <translation>Ninguna fila de la lista del {day} se parece a {name}. Si ya firmó, escriba abajo su ID de DxF.</translation>
    </message>
    <message>
        <source>Type your DxF ID first.</source>
        <translation>Escriba primero su ID de DxF.</translation>
    </message>
    <message>
        <source>Choose another ro&amp;w</source>
        <translation>&amp;Elegir otra fila</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>Where you stand</source>
        <translation>Su situación</translation>
    </message>
    <message>
        <source>Differences found</source>
        <translation>Diferencias encontradas</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copied: {field}</source>
        <translation>Copiado: {field}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: {field}</source>
        <translation>Copiar: {field}</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>You chose {rows} rows of {columns} columns: {cells} cells.</source>
        <translation>Eligió {rows} filas de {columns} columnas: {cells} celdas.</translation>
    </message>
    <message>
        <source>Copy this much?</source>
        <translation>¿Copiar tanto?</translation>
    </message>
    <message>
        <source>Programs may take long to paste that. A saved file is easier on them.</source>
        <translation>Pegar tanto puede tardar mucho en otros programas. Un archivo guardado les resulta más fácil.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied with headings: {what}.</source>
        <translation>Se copió con los encabezados: {what}.</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>Not sure</source>
        <translation>No lo sé</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n aún sin enviar</numerusform>
            <numerusform>%n aún sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsChart</name>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
</context>
<context>
    <name>CountsStep</name>
    <message>
        <source>More that all counts have in common</source>
        <translation>Otras cosas que todos los conteos tienen en común</translation>
    </message>
    <message>
        <source>I do not know: the most cautious answer counts</source>
        <translation>No lo sé: cuenta la respuesta más prudente</translation>
    </message>
    <message>
        <source>read by the desk from the values</source>
        <translation>lo lee el escritorio en los valores</translation>
    </message>
    <message>
        <source>counted by the desk</source>
        <translation>lo cuenta el escritorio</translation>
    </message>
    <message>
        <source>not said: without any place the most cautious answer counts</source>
        <translation>sin indicar: si no hay ningún lugar, cuenta la respuesta más prudente</translation>
    </message>
    <message>
        <source>not part of these counts</source>
        <translation>no es parte de estos conteos</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>DxF Desk has a fault</source>
        <translation>DxF Desk tiene una falla</translation>
    </message>
    <message>
        <source>Something in the program went wrong</source>
        <translation>Algo falló en el programa</translation>
    </message>
    <message>
        <source>What you saved is safe; only the last step was not finished. You can go on working. If it happens again, send this report, or a support file, to whoever looks after the program. Names of people, places and files are taken out of both.</source>
        <translation>Lo que guardó está a salvo; solo quedó sin terminar el último paso. Puede seguir trabajando. Si vuelve a ocurrir, envíe este informe, o un archivo de soporte, a quien se ocupa del programa. En los dos se quitan los nombres de personas, lugares y archivos.</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data on this computer</source>
        <translation>Datos en esta computadora</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>A&amp;brir la carpeta</translation>
    </message>
    <message>
        <source>Reset all setti&amp;ngs</source>
        <translation>Restablecer toda la confi&amp;guración</translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>Volver a lo de antes</translation>
    </message>
    <message>
        <source>Everything that this program keeps is in this folder, on this computer only. Your secrets are in the keyring.</source>
        <translation>Todo lo que guarda este programa está en esta carpeta, solo en esta computadora. Sus claves de acceso están en el llavero.</translation>
    </message>
    <message>
        <source>Your organization, attestations, catalog, lists, tables and favorites stay as they are. What your organization sets stays, too.</source>
        <translation>Su organización, sus declaraciones, su catálogo, sus listas, sus tablas y sus favoritos quedan como están. Lo que fija su organización también queda.</translation>
    </message>
    <message>
        <source>All settings are back to their defaults.</source>
        <translation>Toda la configuración volvió a sus valores predeterminados.</translation>
    </message>
    <message>
        <source>All settings are as they were before.</source>
        <translation>Toda la configuración está como antes.</translation>
    </message>
</context>
<context>
    <name>DatasetPane</name>
    <message>
        <source>No dataset chosen</source>
        <translation>Ningún conjunto de datos elegido</translation>
    </message>
    <message>
        <source>About the dataset</source>
        <translation>Acerca del conjunto de datos</translation>
    </message>
    <message>
        <source>What changed in the dataset</source>
        <translation>Qué cambió en el conjunto de datos</translation>
    </message>
    <message>
        <source>Parts of the dataset</source>
        <translation>Partes del conjunto de datos</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Files and tables</source>
        <translation>Archivos y tablas</translation>
    </message>
    <message>
        <source>Stopped. The tables read so far are kept.</source>
        <translation>Detenido. Se conservan las tablas leídas hasta ahora.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files ({n})</source>
        <translation>Archivos ({n})</translation>
    </message>
    <message>
        <source>Choose one in the list to read about it, and to see its files and what changed.</source>
        <translation>Elija uno de la lista para leer sobre él y ver sus archivos y lo que cambió.</translation>
    </message>
    <message>
        <source>The citation is copied.</source>
        <translation>Se copió la cita.</translation>
    </message>
    <message>
        <source>The contact&apos;s address is copied.</source>
        <translation>Se copió la dirección del contacto.</translation>
    </message>
    <message>
        <source>Reading the columns from the portal, at most 15 tables a minute …</source>
        <translation>Leyendo las columnas del portal, 15 tablas por minuto como máximo…</translation>
    </message>
    <message numerus="yes">
        <source>The columns of %Ln table(s) were read.</source>
        <translation>
            <numerusform>Se leyeron las columnas de %Ln tabla.</numerusform>
            <numerusform>Se leyeron las columnas de %Ln tablas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Changes ({n})</source>
        <translation>Cambios ({n})</translation>
    </message>
</context>
<context>
    <name>DateControl</name>
    <message>
        <source>That is {day}.</source>
        <translation>Es el {day}.</translation>
    </message>
    <message>
        <source>Type the day, for example {day} or {numbers}.</source>
        <translation>Escriba el día, por ejemplo {day} o {numbers}.</translation>
    </message>
    <message>
        <source>Type the day, for example {day}.</source>
        <translation>Escriba el día, por ejemplo {day}.</translation>
    </message>
</context>
<context>
    <name>DateQuestion</name>
    <message>
        <source>Date of the list</source>
        <translation>Fecha de la lista</translation>
    </message>
    <message>
        <source>&amp;Report date of the list</source>
        <translation>&amp;Fecha de la lista</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{file} does not say of which day it is.</source>
        <translation>{file} no dice de qué día es.</translation>
    </message>
    <message>
        <source>The date tells which list is the newest. It stands on the web page that the list came from, or in the name of the file.</source>
        <translation>La fecha indica cuál lista es la más reciente. Aparece en la página web de donde viene la lista o en el nombre del archivo.</translation>
    </message>
</context>
<context>
    <name>DeidentificationPage</name>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Saving the result</source>
        <translation>Guardando el resultado</translation>
    </message>
    <message>
        <source>The result is saved in {file}</source>
        <translation>El resultado está guardado en {file}</translation>
    </message>
    <message>
        <source>Saving your choices</source>
        <translation>Guardando sus opciones</translation>
    </message>
    <message>
        <source>Beginning the record</source>
        <translation>Iniciando la constancia</translation>
    </message>
    <message>
        <source>&amp;Name your organization</source>
        <translation>&amp;Indicar su organización</translation>
    </message>
    <message>
        <source>Stopped. Your answers are as they were; nothing was written.</source>
        <translation>Detenido. Sus respuestas siguen como estaban; no se escribió nada.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>The portal has a newer file of this table.</source>
        <translation>El portal tiene un archivo más nuevo de esta tabla.</translation>
    </message>
    <message>
        <source>This table came from a file of this computer.</source>
        <translation>Esta tabla viene de un archivo de esta computadora.</translation>
    </message>
    <message>
        <source>Your catalog lists no newer file of this table.</source>
        <translation>En su catálogo no figura un archivo más nuevo de esta tabla.</translation>
    </message>
    <message>
        <source>On this desk since {moment}</source>
        <translation>En este escritorio desde el {moment}</translation>
    </message>
    <message>
        <source>The portal replaced the file on {day}</source>
        <translation>El portal reemplazó el archivo el {day}</translation>
    </message>
    <message>
        <source>Its checksum agrees with the portal&apos;s</source>
        <translation>Su suma de verificación coincide con la del portal</translation>
    </message>
    <message>
        <source>Takes {size} on this computer</source>
        <translation>Ocupa {size} en esta computadora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) are here; the newest is shown</source>
        <translation>
            <numerusform>Aquí hay %Ln versión, y es la que se muestra</numerusform>
            <numerusform>Aquí hay %Ln versiones; se muestra la más nueva</numerusform>
        </translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Abrir la tabla</translation>
    </message>
    <message>
        <source>Download the newer file</source>
        <translation>Descargar el archivo más nuevo</translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation>Qué cambió…</translation>
    </message>
    <message>
        <source>Show in the catalog</source>
        <translation>Mostrar en el catálogo</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Keep this table current</source>
        <translation>Mantener esta tabla al día</translation>
    </message>
    <message>
        <source>After a sync it is downloaded again when the portal has a newer file.</source>
        <translation>Después de sincronizar, se descarga de nuevo si el portal tiene un archivo más nuevo.</translation>
    </message>
    <message>
        <source>The table chosen</source>
        <translation>La tabla elegida</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Choose one in the list to see it here.</source>
        <translation>Elija una de la lista para verla aquí.</translation>
    </message>
    <message>
        <source>History and answers</source>
        <translation>Historial y respuestas</translation>
    </message>
    <message>
        <source>form {number}, version {version}</source>
        <translation>formulario {number}, versión {version}</translation>
    </message>
    <message>
        <source>Last changed {moment}</source>
        <translation>Último cambio: {moment}</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s) so far</source>
        <translation>
            <numerusform>Se intentó %n vez hasta ahora</numerusform>
            <numerusform>Se intentó %n veces hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Endpoint: {address}</source>
        <translation>Punto de intercambio: {address}</translation>
    </message>
    <message numerus="yes">
        <source>The endpoint holds %n copies; one is right. Tell its operator.</source>
        <translation>
            <numerusform>El punto de intercambio tiene %n copia, como debe ser.</numerusform>
            <numerusform>El punto de intercambio tiene %n copias; lo correcto es una. Avise a su operador.</numerusform>
        </translation>
    </message>
    <message>
        <source>A correction replaces it. It stays readable here.</source>
        <translation>Una corrección la reemplaza. Aquí se puede seguir leyendo.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to correct before it can be signed</source>
        <translation>
            <numerusform>%n dato por corregir antes de firmar</numerusform>
            <numerusform>%n datos por corregir antes de firmar</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to be signed</source>
        <translation>Lista para firmar</translation>
    </message>
    <message>
        <source>The endpoint said: {words}</source>
        <translation>El punto de intercambio dijo: {words}</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Seguir llenando</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Descartar el borrador</translation>
    </message>
    <message>
        <source>Send to the endpoint</source>
        <translation>Enviar al punto de intercambio</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Poner en pausa</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Quitar la pausa</translation>
    </message>
    <message>
        <source>Ask the endpoint</source>
        <translation>Preguntar al punto de intercambio</translation>
    </message>
    <message>
        <source>Save sealed file…</source>
        <translation>Guardar archivo sellado…</translation>
    </message>
    <message>
        <source>I passed it on</source>
        <translation>Ya la entregué</translation>
    </message>
    <message>
        <source>Save receipt…</source>
        <translation>Guardar comprobante…</translation>
    </message>
    <message>
        <source>Import a receipt…</source>
        <translation>Importar un comprobante…</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>For the portal</source>
        <translation>Para el portal</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>La carta</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>No draft or attestation fits “{words}”.</source>
        <translation>Ningún borrador ni ninguna declaración coincide con «{words}».</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Archivo de soporte</translation>
    </message>
    <message>
        <source>&amp;Save the support file…</source>
        <translation>&amp;Guardar el archivo de soporte…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s). Read what you like; then save all of it as one file.</source>
        <translation>
            <numerusform>%n parte. Lea lo que quiera; después guárdela como archivo.</numerusform>
            <numerusform>%n partes. Lea lo que quiera; después guárdelo todo en un solo archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the support file</source>
        <translation>Guardar el archivo de soporte</translation>
    </message>
    <message>
        <source>Support file (*.zip)</source>
        <translation>Archivo de soporte (*.zip)</translation>
    </message>
    <message>
        <source>Saved: {file}. Nothing was sent. Give the file to whoever looks after the program.</source>
        <translation>Guardado: {file}. No se envió nada. Entregue el archivo a quien se ocupa del programa.</translation>
    </message>
    <message>
        <source>Progress of collecting</source>
        <translation>Avance de la reunión de datos</translation>
    </message>
    <message>
        <source>A file that helps to find a fault</source>
        <translation>Un archivo que ayuda a encontrar una falla</translation>
    </message>
    <message>
        <source>This is everything that goes into the file. It holds no name of your organization or its facilities, no contact, no password and nothing of an attestation. Nothing is sent by itself: you save the file and decide who gets it.</source>
        <translation>Esto es todo lo que va en el archivo. No contiene el nombre de su organización ni de sus establecimientos, ningún contacto, ninguna contraseña ni nada de una declaración. Nada se envía por sí solo: usted guarda el archivo y decide quién lo recibe.</translation>
    </message>
    <message>
        <source>&amp;Parts of the file</source>
        <translation>&amp;Partes del archivo</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>Partes del archivo</translation>
    </message>
    <message>
        <source>Content of the part</source>
        <translation>Contenido de la parte</translation>
    </message>
</context>
<context>
    <name>Dictionary</name>
    <message>
        <source>{count} of {all} rows ({percent}&#xa0;%)</source>
        <translation>{count} de {all} filas ({percent}&#xa0;%)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>En blanco</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Valores distintos</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>de {least} a {most}</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} caracteres</translation>
    </message>
    <message>
        <source>Longest cell</source>
        <translation>Celda más larga</translation>
    </message>
    <message>
        <source>Codes: digits that are not a quantity</source>
        <translation>Códigos: dígitos que no son una cantidad</translation>
    </message>
</context>
<context>
    <name>DictionaryPanel</name>
    <message>
        <source>No column has these words in its name or label.</source>
        <translation>Ninguna columna tiene estas palabras en su nombre o etiqueta.</translation>
    </message>
    <message>
        <source>Data dictionary</source>
        <translation>Diccionario de datos</translation>
    </message>
    <message>
        <source>Search the columns by name or label</source>
        <translation>Buscar columnas por nombre o etiqueta</translation>
    </message>
    <message>
        <source>Search the columns</source>
        <translation>Buscar columnas</translation>
    </message>
    <message>
        <source>Columns; Enter goes to the column in the table</source>
        <translation>Columnas; Entrar va a la columna en la tabla</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>{name} (yours)</source>
        <translation>{name} (suya)</translation>
    </message>
    <message>
        <source>New in the list</source>
        <translation>Nueva en la lista</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>Ya no está en la lista</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the primary</source>
        <translation>Nombre de la principal</translation>
    </message>
    <message>
        <source>Name of the subordinate</source>
        <translation>Nombre de la subordinada</translation>
    </message>
    <message>
        <source>Primary or subordinate</source>
        <translation>Principal o subordinada</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Sub-type</source>
        <translation>Subtipo</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Delays exchange until 2026</source>
        <translation>Aplaza el intercambio hasta 2026</translation>
    </message>
    <message>
        <source>Choice for requests for information</source>
        <translation>Opción para solicitudes de información</translation>
    </message>
    <message>
        <source>Choice for information delivery</source>
        <translation>Opción para entrega de información</translation>
    </message>
    <message>
        <source>Choice for notifications</source>
        <translation>Opción para notificaciones</translation>
    </message>
    <message>
        <source>Own technology: address</source>
        <translation>Tecnología propia: dirección</translation>
    </message>
    <message>
        <source>Own technology: e-mail</source>
        <translation>Tecnología propia: correo</translation>
    </message>
    <message>
        <source>Own technology: phone</source>
        <translation>Tecnología propia: teléfono</translation>
    </message>
    <message>
        <source>Agreement terminated</source>
        <translation>Acuerdo terminado</translation>
    </message>
    <message>
        <source>Operations ceased</source>
        <translation>Operaciones cesadas</translation>
    </message>
</context>
<context>
    <name>DifferencesCard</name>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Once there are two lists of a kind with different days here, this tells what changed.</source>
        <translation>Cuando haya aquí dos listas del mismo tipo y de días distintos, verá qué cambió.</translation>
    </message>
    <message>
        <source>{name}, {id}: {what}</source>
        <translation>{name}, {id}: {what}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>From the list of {before} to the list of {newest}:</source>
        <translation>De la lista del {before} a la lista del {newest}:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln cambio</numerusform>
            <numerusform>%Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed.</source>
        <translation>no cambió nada.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Kind of list</source>
        <translation>Tipo de lista</translation>
    </message>
    <message>
        <source>What changed between the newest two lists</source>
        <translation>Qué cambió entre las dos listas más recientes</translation>
    </message>
    <message>
        <source>no change has this name or DxF ID. Clear the search to see all of them.</source>
        <translation>ningún cambio tiene este nombre o ID de DxF. Borre la búsqueda para verlos todos.</translation>
    </message>
    <message>
        <source>DxF ID</source>
        <translation>ID de DxF</translation>
    </message>
    <message>
        <source>Search the changes by name or DxF ID</source>
        <translation>Buscar en los cambios por nombre o ID de DxF</translation>
    </message>
    <message>
        <source>Name or DxF ID</source>
        <translation>Nombre o ID de DxF</translation>
    </message>
</context>
<context>
    <name>DifferencesSaving</name>
    <message>
        <source>changes {day}</source>
        <translation>cambios {day}</translation>
    </message>
    <message>
        <source>Save what changed</source>
        <translation>Guardar lo que cambió</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>The changes are saved in {file}</source>
        <translation>Los cambios están guardados en {file}</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Comparing the two versions</source>
        <translation>Comparando las dos versiones</translation>
    </message>
    <message>
        <source>What changed in {table}</source>
        <translation>Qué cambió en {table}</translation>
    </message>
    <message>
        <source>From the version of {before} to the version of {after}:</source>
        <translation>De la versión del {before} a la versión del {after}:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) added</source>
        <translation>
            <numerusform>%Ln fila agregada</numerusform>
            <numerusform>%Ln filas agregadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln eliminada</numerusform>
            <numerusform>%Ln eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln cambiada</numerusform>
            <numerusform>%Ln cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>%Ln como antes</numerusform>
            <numerusform>%Ln como antes</numerusform>
        </translation>
    </message>
    <message>
        <source>all changes</source>
        <translation>todos los cambios</translation>
    </message>
    <message>
        <source>added rows</source>
        <translation>filas agregadas</translation>
    </message>
    <message>
        <source>removed rows</source>
        <translation>filas eliminadas</translation>
    </message>
    <message>
        <source>changed rows</source>
        <translation>filas cambiadas</translation>
    </message>
    <message>
        <source>No row changed.</source>
        <translation>No cambió ninguna fila.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln cambio</numerusform>
            <numerusform>%Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown: {count} of {all} changes</source>
        <translation>Se muestran: {count} de {all} cambios</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>Filas cambiadas</translation>
    </message>
    <message>
        <source>Save the changes…</source>
        <translation>Guardar los cambios…</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>Words in the row</source>
        <translation>Palabras de la fila</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Match rows by</source>
        <translation>Emparejar filas por</translation>
    </message>
    <message>
        <source>From the version before to the newest one, both of {moment}:</source>
        <translation>De la versión anterior a la más nueva, las dos del {moment}:</translation>
    </message>
    <message>
        <source>found automatically</source>
        <translation>se busca automáticamente</translation>
    </message>
</context>
<context>
    <name>DiscrepancyRow</name>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Revisar</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>Check &amp;now</source>
        <translation>Co&amp;mprobar ahora</translation>
    </message>
    <message>
        <source>Cop&amp;y as text</source>
        <translation>Cop&amp;iar como texto</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) do not work; see below what to do.</source>
        <translation>
            <numerusform>%n cosa no funciona; vea abajo qué hacer.</numerusform>
            <numerusform>%n cosas no funcionan; vea abajo qué hacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Todo funciona.</translation>
    </message>
    <message>
        <source>The checks were stopped.</source>
        <translation>Se detuvieron las comprobaciones.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Progress of the checks</source>
        <translation>Progreso de las comprobaciones</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Checks the data on this computer, the network and the portal. Nothing is changed.</source>
        <translation>Comprueba los datos de esta computadora, la red y el portal. No cambia nada.</translation>
    </message>
    <message numerus="yes">
        <source>Everything works. %n thing(s) to look at below.</source>
        <translation>
            <numerusform>Todo funciona. Hay %n nota abajo.</numerusform>
            <numerusform>Todo funciona. Hay %n notas abajo.</numerusform>
        </translation>
    </message>
    <message>
        <source>What works, and what to do about what does not</source>
        <translation>Qué funciona, y qué hacer con lo que no funciona</translation>
    </message>
</context>
<context>
    <name>DownloadLine</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Empieza</translation>
    </message>
    <message>
        <source>Paused: {amount} is here and kept</source>
        <translation>En pausa: {amount} ya está aquí y se conserva</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>size not stated</source>
        <translation>tamaño sin indicar</translation>
    </message>
    <message>
        <source>Waits for its turn ({size})</source>
        <translation>Espera su turno ({size})</translation>
    </message>
    <message>
        <source>Pause the download of {name}</source>
        <translation>Pausar la descarga de {name}</translation>
    </message>
    <message>
        <source>Go on with the download of {name}</source>
        <translation>Reanudar la descarga de {name}</translation>
    </message>
    <message>
        <source>Stop the download of {name} and drop what has come</source>
        <translation>Detener la descarga de {name} y descartar lo recibido</translation>
    </message>
    <message>
        <source>Stop the download and drop what has come</source>
        <translation>Detener la descarga y descartar lo recibido</translation>
    </message>
</context>
<context>
    <name>DownloadsCard</name>
    <message>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>A person may be in several programs, so the bars cannot be added up.</source>
        <translation>Una persona puede estar en varios programas, así que las barras no se pueden sumar.</translation>
    </message>
    <message>
        <source>Shares are of all of California.</source>
        <translation>Cada parte es del total de California.</translation>
    </message>
    <message>
        <source>There is no published number above zero here.</source>
        <translation>Aquí no hay ningún número publicado mayor que cero.</translation>
    </message>
    <message>
        <source>Largest: {name}, {value}.</source>
        <translation>Mayor: {name}, {value}.</translation>
    </message>
    <message>
        <source>There are not two years with published numbers to compare.</source>
        <translation>No hay dos años con números publicados que comparar.</translation>
    </message>
    <message>
        <source>From {first} to {last}: {change}.</source>
        <translation>De {first} a {last}: {change}.</translation>
    </message>
    <message>
        <source>Drawn: the largest {drawn} of {all}; the table has all.</source>
        <translation>En la gráfica: los {drawn} mayores de {all}; la tabla los tiene todos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) hidden by the publisher: hatched, and not zero.</source>
        <translation>
            <numerusform>%Ln valor oculto por quien publica: rayado, y no es cero.</numerusform>
            <numerusform>%Ln valores ocultos por quien publica: rayados, y no son cero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why: {reasons}.</source>
        <translation>Motivo: {reasons}.</translation>
    </message>
</context>
<context>
    <name>DropDownControl</name>
    <message>
        <source>Choose…</source>
        <translation>Elija…</translation>
    </message>
</context>
<context>
    <name>DueDay</name>
    <message>
        <source>Has to be there by (optional)</source>
        <translation>Debe llegar a más tardar el (opcional)</translation>
    </message>
    <message>
        <source>A day such as {day}. The list then reminds you of it; it is sent at once all the same.</source>
        <translation>Un día, por ejemplo {day}. La lista se lo recuerda; de todos modos se envía enseguida.</translation>
    </message>
    <message>
        <source>This day is over. Type a later one, or leave it empty.</source>
        <translation>Este día ya pasó. Escriba uno posterior o déjelo vacío.</translation>
    </message>
    <message>
        <source>This cannot be read as a day. Type it like {day}, or leave it empty.</source>
        <translation>Esto no se puede leer como un día. Escríbalo como {day} o déjelo vacío.</translation>
    </message>
</context>
<context>
    <name>Emptiness</name>
    <message>
        <source>Why no row is shown</source>
        <translation>Por qué no se muestra ninguna fila</translation>
    </message>
    <message>
        <source>The file has column names and nothing below them. It is kept as it came.</source>
        <translation>El archivo tiene nombres de columnas y nada debajo. Se conserva tal como llegó.</translation>
    </message>
    <message>
        <source>This table has no rows</source>
        <translation>Esta tabla no tiene filas</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Borrar todos los filtros</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>No row fits</source>
        <translation>Ninguna fila coincide</translation>
    </message>
    <message numerus="yes">
        <source>The table has %Ln row(s).</source>
        <translation>
            <numerusform>La tabla tiene %Ln fila.</numerusform>
            <numerusform>La tabla tiene %Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>None fits “{filter}”.</source>
        <translation>Ninguna cumple «{filter}».</translation>
    </message>
    <message>
        <source>The filter “{filter}” leaves none of them.</source>
        <translation>El filtro «{filter}» no deja ninguna.</translation>
    </message>
    <message>
        <source>None fits all the filters at once; without one of them there are some.</source>
        <translation>Ninguna cumple todos los filtros a la vez; sin uno de ellos sí hay.</translation>
    </message>
    <message numerus="yes">
        <source>Without “{filter}”: %Ln row(s)</source>
        <translation>
            <numerusform>Sin «{filter}»: %Ln fila</numerusform>
            <numerusform>Sin «{filter}»: %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking one filter away is not enough to find any.</source>
        <translation>Quitar un solo filtro no basta para encontrar alguna.</translation>
    </message>
</context>
<context>
    <name>EndpointCard</name>
    <message>
        <source>Address of the exchange endpoint</source>
        <translation>Dirección del punto de intercambio</translation>
    </message>
    <message>
        <source>Save the address of the endpoint</source>
        <translation>Guardar la dirección del punto de intercambio</translation>
    </message>
    <message>
        <source>Chec&amp;k the endpoint</source>
        <translation>Veri&amp;ficar el punto de intercambio</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>En el navegador</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Asks what the endpoint can do. Nothing is sent.</source>
        <translation>Pregunta qué puede hacer el punto de intercambio. No se envía nada.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>In practice mode this is the practice endpoint on this computer. It cannot be changed.</source>
        <translation>En el modo de práctica este es el punto de intercambio de práctica de esta computadora. No se puede cambiar.</translation>
    </message>
    <message>
        <source>Attestations are sent there. Its operator gives you the address; it begins with https:// so that nobody can read along. Leave it empty if you have none: you can still use the portal or a sealed file.</source>
        <translation>Allí se envían las declaraciones. Su operador le da la dirección; empieza con https:// para que nadie pueda leer lo que se envía. Déjela en blanco si no tiene ninguna: aún puede usar el portal o un archivo sellado.</translation>
    </message>
    <message>
        <source>Saved. Check the endpoint before you send.</source>
        <translation>Guardado. Verifique el punto de intercambio antes de enviar.</translation>
    </message>
    <message>
        <source>Saved. Nothing is sent.</source>
        <translation>Guardado. No se envía nada.</translation>
    </message>
    <message>
        <source>Asking the endpoint…</source>
        <translation>Preguntando al punto de intercambio…</translation>
    </message>
    <message>
        <source>It is {software}.</source>
        <translation>Es {software}.</translation>
    </message>
    <message>
        <source>The endpoint can be used: it takes each attestation once, and can be asked what it holds.</source>
        <translation>El punto de intercambio se puede usar: recibe cada declaración una sola vez y se le puede preguntar qué tiene.</translation>
    </message>
    <message>
        <source>Exchange endpoint</source>
        <translation>Punto de intercambio</translation>
    </message>
    <message>
        <source>None: the endpoint is open</source>
        <translation>Ninguno: el acceso es abierto</translation>
    </message>
    <message>
        <source>With a token of its operator</source>
        <translation>Con una clave de acceso (token)</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Add: {label}</source>
        <translation>Agregar: {label}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{label} {number} is removed. Those after it moved up.</source>
        <translation>Se quitó: {label} {number}. Las siguientes subieron un lugar.</translation>
    </message>
    <message>
        <source>{label} {number} is added</source>
        <translation>Se agregó: {label} {number}</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>S&amp;tanding</source>
        <translation>S&amp;ituación</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>&amp;Catalog</source>
        <translation>&amp;Catálogo</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation>Ta&amp;blas</translation>
    </message>
    <message>
        <source>Statewide</source>
        <translation>Todo el estado</translation>
    </message>
    <message>
        <source>Statew&amp;ide</source>
        <translation>Todo e&amp;l estado</translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation>Declaraciones</translation>
    </message>
    <message>
        <source>Attestati&amp;ons</source>
        <translation>Decla&amp;raciones</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Pro&amp;grams</source>
        <translation>&amp;Programas</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Librar&amp;y</source>
        <translation>Bibliotec&amp;a</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Noticias</translation>
    </message>
    <message>
        <source>Ne&amp;ws</source>
        <translation>Noticia&amp;s</translation>
    </message>
    <message>
        <source>De-identify</source>
        <translation>Desidentificar</translation>
    </message>
    <message>
        <source>De-identi&amp;fy</source>
        <translation>Desidenti&amp;ficar</translation>
    </message>
    <message>
        <source>Compare lists</source>
        <translation>Comparar listas</translation>
    </message>
    <message>
        <source>Co&amp;mpare lists</source>
        <translation>Co&amp;mparar listas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>C&amp;onfiguración</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>&amp;Doctor</source>
        <translation>&amp;Diagnóstico</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>{label} {number} of {count}</source>
        <translation>{label} {number} de {count}</translation>
    </message>
    <message>
        <source>Remove {entry}</source>
        <translation>Quitar {entry}</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
</context>
<context>
    <name>EvidenceTable</name>
    <message>
        <source>Yours</source>
        <translation>Lo suyo</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>{thing}: {agreement}. Yours: {ours}. In the list: {theirs}.</source>
        <translation>{thing}: {agreement}. Lo suyo: {ours}. En la lista: {theirs}.</translation>
    </message>
</context>
<context>
    <name>ExactRecord</name>
    <message>
        <source>Show the e&amp;xact record</source>
        <translation>Mostrar el registro e&amp;xacto</translation>
    </message>
    <message>
        <source>The exact record</source>
        <translation>El registro exacto</translation>
    </message>
    <message>
        <source>SHA-256 of the record</source>
        <translation>SHA-256 del registro</translation>
    </message>
    <message>
        <source>SHA-256 of these bytes: {hash}</source>
        <translation>SHA-256 de estos bytes: {hash}</translation>
    </message>
    <message>
        <source>The record as a FHIR QuestionnaireResponse, with the name and title typed so far and the time of now. Signing puts in the time at which you press Sign, so the SHA-256 is another one then.</source>
        <translation>El registro como QuestionnaireResponse de FHIR, con el nombre y el cargo escritos hasta ahora y la hora actual. Al firmar se pone la hora en que usted pulsa Firmar, así que entonces el SHA-256 será otro.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export to a file</source>
        <translation>Exportar a un archivo</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Escribiendo {file}</translation>
    </message>
    <message>
        <source>Looking through the rows</source>
        <translation>Revisando las filas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} rows</source>
        <translation>{count} de {all} filas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} columns</source>
        <translation>{count} de {all} columnas</translation>
    </message>
    <message>
        <source>{rows} and {columns}, in the order shown.</source>
        <translation>{rows} y {columns}, en el orden que se muestra.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are written to {file}.</source>
        <translation>
            <numerusform>Se escribió %Ln fila en {file}.</numerusform>
            <numerusform>Se escribieron %Ln filas en {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) look like formulas and begin with an apostrophe now, so that a spreadsheet does not run them.</source>
        <translation>
            <numerusform>%Ln celda parece una fórmula y ahora empieza con un apóstrofo, para que una hoja de cálculo no la ejecute.</numerusform>
            <numerusform>%Ln celdas parecen fórmulas y ahora empiezan con un apóstrofo, para que una hoja de cálculo no las ejecute.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exportar la tabla</translation>
    </message>
    <message>
        <source>Only the columns that are shown, in their order</source>
        <translation>Solo las columnas que se muestran, en su orden</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>&amp;Kind of file</source>
        <translation>&amp;Tipo de archivo</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportar lo que se muestra</translation>
    </message>
    <message>
        <source>Filter: {told}</source>
        <translation>Filtro: {told}</translation>
    </message>
    <message>
        <source>Sorted by {columns}.</source>
        <translation>Ordenado por {columns}.</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>{name}, {count} datasets</source>
        <translation>{name}, {count} conjuntos de datos</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} más</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Not stated</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>{group}: {value}</source>
        <translation>{group}: {value}</translation>
    </message>
    <message>
        <source>Include withdrawn</source>
        <translation>Incluir retirados</translation>
    </message>
    <message>
        <source>Include test and draft records</source>
        <translation>Incluir registros de prueba y borradores</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Favorites only</source>
        <translation>Solo favoritos</translation>
    </message>
</context>
<context>
    <name>FacilitiesStep</name>
    <message>
        <source>As people know it. It stands at the top of your standing page.</source>
        <translation>Como la conoce la gente. Aparece arriba en la página Situación.</translation>
    </message>
    <message>
        <source>As the contract or the license says, where that is another name.</source>
        <translation>Como dice el contrato o la licencia, si es otro nombre.</translation>
    </message>
    <message>
        <source>&amp;Name of your organization</source>
        <translation>&amp;Nombre de su organización</translation>
    </message>
    <message>
        <source>&amp;Legal name (optional)</source>
        <translation>Nombre le&amp;gal (opcional)</translation>
    </message>
    <message>
        <source>&amp;Add another facility</source>
        <translation>Agregar otro &amp;establecimiento</translation>
    </message>
    <message>
        <source>Type a name for your organization.</source>
        <translation>Escriba un nombre para su organización.</translation>
    </message>
    <message>
        <source>An organization has at least one facility. Put one back, or add another one.</source>
        <translation>Una organización tiene al menos un establecimiento. Devuelva uno o agregue otro.</translation>
    </message>
    <message>
        <source>Kind not known yet</source>
        <translation>Aún no se sabe el tipo</translation>
    </message>
</context>
<context>
    <name>FacilityCard</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Cambiar {name}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Put {name} back</source>
        <translation>Devolver {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>{name} is removed when you continue.</source>
        <translation>{name} se quita cuando usted continúe.</translation>
    </message>
    <message>
        <source>Legal name: {name}</source>
        <translation>Nombre legal: {name}</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>Escrito a mano</translation>
    </message>
    <message>
        <source>From the registry of {day}</source>
        <translation>Del registro del {day}</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Copiar el informe</translation>
    </message>
    <message>
        <source>&amp;Make a support file…</source>
        <translation>Crear un archivo de &amp;soporte…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
</context>
<context>
    <name>FetchedCard</name>
    <message>
        <source>Close what was fetched</source>
        <translation>Cerrar lo descargado</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Descargado</translation>
    </message>
    <message>
        <source>No address is set. Set one in Settings, or import a file.</source>
        <translation>No hay ninguna dirección. Indique una en Configuración o importe un archivo.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report: {list}</source>
        <translation>Informe: {list}</translation>
    </message>
    <message>
        <source>Import it all the same…</source>
        <translation>Importar de todos modos…</translation>
    </message>
    <message>
        <source>{list}: nothing new.</source>
        <translation>{list}: nada nuevo.</translation>
    </message>
    <message>
        <source>{list}: list of {day}, {rows} rows.</source>
        <translation>{list}: lista del {day}, {rows} filas.</translation>
    </message>
</context>
<context>
    <name>FewerRowsQuestion</name>
    <message>
        <source>Fewer rows than before</source>
        <translation>Menos filas que antes</translation>
    </message>
    <message>
        <source>&amp;Import it all the same</source>
        <translation>&amp;Importar de todos modos</translation>
    </message>
    <message>
        <source>&amp;Keep what is here</source>
        <translation>&amp;Conservar lo que hay</translation>
    </message>
    <message>
        <source>A list that is cut off looks like this: organizations that signed would seem to be gone. If you know that the list became shorter, import it; if not, keep what is here and get the list again.</source>
        <translation>Así se ve una lista cortada: parecería que ya no están organizaciones que sí firmaron. Si sabe que la lista de verdad se acortó, impórtela; si no, conserve lo que hay y descargue la lista de nuevo.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>(leave it empty)</source>
        <translation>(déjelo vacío)</translation>
    </message>
</context>
<context>
    <name>FieldView</name>
    <message>
        <source>By type and sub-type</source>
        <translation>Por tipo y subtipo</translation>
    </message>
    <message>
        <source>types</source>
        <translation>tipos</translation>
    </message>
    <message>
        <source>Cities with the most signatories</source>
        <translation>Ciudades con más signatarios</translation>
    </message>
    <message>
        <source>cities</source>
        <translation>ciudades</translation>
    </message>
    <message>
        <source>How the field stands</source>
        <translation>Panorama</translation>
    </message>
    <message numerus="yes">
        <source>%Ln signatory(ies)</source>
        <translation>
            <numerusform>%Ln signatario</numerusform>
            <numerusform>%Ln signatarios</numerusform>
        </translation>
    </message>
    <message>
        <source>From the public Signatory List of {day}: {count} rows. A public list is no legal proof.</source>
        <translation>De la Lista de Signatarios pública del {day}: {count} filas. Una lista pública no es prueba legal.</translation>
    </message>
    <message>
        <source>These figures come from the DSA Signatory List that the State publishes. Import it as a file, or fetch it from the address in Settings.</source>
        <translation>Estas cifras vienen de la Lista de Signatarios del DSA que publica el Estado. Impórtela de un archivo o descárguela de la dirección que está en Configuración.</translation>
    </message>
    <message>
        <source>There is no Signatory List on this desk yet.</source>
        <translation>Todavía no hay una Lista de Signatarios en este escritorio.</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importar una lista…</translation>
    </message>
    <message>
        <source>Without one of these filters there are some:</source>
        <translation>Sin uno de estos filtros sí hay:</translation>
    </message>
    <message>
        <source>Several filters exclude each other. Clear them to begin again.</source>
        <translation>Hay filtros que se excluyen entre sí. Bórrelos para empezar de nuevo.</translation>
    </message>
    <message>
        <source>No signatory fits these filters.</source>
        <translation>Ningún signatario cumple estos filtros.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Borrar filtros</translation>
    </message>
    <message>
        <source>Without {filter} “{value}”: {count}</source>
        <translation>Sin {filter} «{value}»: {count}</translation>
    </message>
    <message>
        <source>Fetch the lists</source>
        <translation>Descargar las listas</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Enter sorts by the column you are in. Ctrl+C copies.</source>
        <translation>Entrar ordena por la columna en la que está. Ctrl+C copia.</translation>
    </message>
    <message>
        <source>Sorted by {column}, largest first</source>
        <translation>Ordenado por {column}, de mayor a menor</translation>
    </message>
    <message>
        <source>Sorted by {column}, smallest first</source>
        <translation>Ordenado por {column}, de menor a mayor</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows}, {columns}</source>
        <translation>{rows}, {columns}</translation>
    </message>
    <message>
        <source>Sheet {place}</source>
        <translation>Hoja {place}</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Las primeras filas</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Use saved choices…</source>
        <translation>Usar opciones guardadas…</translation>
    </message>
    <message>
        <source>Try a practice example</source>
        <translation>Probar con un ejemplo de práctica</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>The file has several. Choose the one with counts.</source>
        <translation>El archivo tiene varias. Elija la que tiene conteos.</translation>
    </message>
    <message>
        <source>Drop a CSV or Excel file here, or choose one</source>
        <translation>Arrastre aquí un archivo CSV o de Excel, o elija uno</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. The file is only read; nothing of it is kept when you close the program.</source>
        <translation>Nada sale de esta computadora. El archivo solo se lee; al cerrar el programa no se conserva nada de él.</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s)</source>
        <translation>
            <numerusform>La primera fila (%Ln)</numerusform>
            <numerusform>Las primeras %Ln filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Choose your list</source>
        <translation>Elija su lista</translation>
    </message>
    <message>
        <source>Lists ({patterns})</source>
        <translation>Listas ({patterns})</translation>
    </message>
    <message>
        <source>Open a kept comparison</source>
        <translation>Abrir una comparación guardada</translation>
    </message>
    <message>
        <source>Kept comparisons (*.json)</source>
        <translation>Comparaciones guardadas (*.json)</translation>
    </message>
    <message>
        <source>{name} compared {day}</source>
        <translation>{name} comparada {day}</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Guardar la comparación</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>File without a name</source>
        <translation>Archivo sin nombre</translation>
    </message>
    <message>
        <source>format not stated</source>
        <translation>formato sin indicar</translation>
    </message>
    <message>
        <source>size not stated</source>
        <translation>tamaño sin indicar</translation>
    </message>
    <message>
        <source>replaced {day}</source>
        <translation>reemplazado el {day}</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>fecha sin indicar</translation>
    </message>
    <message>
        <source>Columns not read yet</source>
        <translation>Columnas aún no leídas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesTab</name>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Read columns now</source>
        <translation>Leer las columnas ahora</translation>
    </message>
    <message>
        <source>This dataset has no files.</source>
        <translation>Este conjunto de datos no tiene archivos.</translation>
    </message>
    <message>
        <source>The link to “{name}” is copied.</source>
        <translation>Se copió el enlace a «{name}».</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Abrir la tabla</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download the newer file</source>
        <translation>Descargar el archivo más nuevo</translation>
    </message>
    <message>
        <source>“{name}” is among the downloads now. It opens under Tables.</source>
        <translation>«{name}» ya está entre las descargas. Se abre en la página Tablas.</translation>
    </message>
</context>
<context>
    <name>FilesTree</name>
    <message>
        <source>Files and tables</source>
        <translation>Archivos y tablas</translation>
    </message>
</context>
<context>
    <name>FillStep</name>
    <message>
        <source>Hide this</source>
        <translation>Ocultar esto</translation>
    </message>
    <message>
        <source>L&amp;eave</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>What you typed so far is saved (Esc)</source>
        <translation>Lo que escribió hasta ahora está guardado (Esc)</translation>
    </message>
    <message>
        <source>Review and si&amp;gn</source>
        <translation>R&amp;evisar y firmar</translation>
    </message>
    <message>
        <source>What you type is saved on its own.</source>
        <translation>Lo que escribe se guarda solo.</translation>
    </message>
    <message>
        <source>This form has changed since you last worked on it:</source>
        <translation>Este formulario cambió desde la última vez que trabajó en él:</translation>
    </message>
    <message>
        <source>Use the answers of {day}</source>
        <translation>Usar las respuestas del {day}</translation>
    </message>
    <message>
        <source>You signed this form before. Its answers can be a start; every one can still be changed.</source>
        <translation>Usted ya firmó antes este formulario. Puede empezar con esas respuestas; todas se pueden cambiar.</translation>
    </message>
    <message>
        <source>Your answers are back as they were</source>
        <translation>Sus respuestas volvieron a estar como estaban</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The answers of {day} are filled in.</source>
        <translation>Se pusieron las respuestas del {day}.</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>El formulario</translation>
    </message>
</context>
<context>
    <name>Filler</name>
    <message>
        <source>This draft cannot be opened</source>
        <translation>Este borrador no se puede abrir</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>At&amp;rás</translation>
    </message>
    <message>
        <source>The time of this form is over: it can only record what was.</source>
        <translation>El plazo de este formulario terminó: solo sirve para dejar constancia de lo que fue.</translation>
    </message>
    <message>
        <source>Step {step} of 2 · form {number}, version {version}</source>
        <translation>Paso {step} de 2 · formulario {number}, versión {version}</translation>
    </message>
    <message>
        <source>This is what you sign. Read it, then sign below.</source>
        <translation>Esto es lo que usted firma. Léalo y firme abajo.</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Revisar y firmar</translation>
    </message>
    <message>
        <source>It is not signed. Everything you filled in is still here. {sentence}</source>
        <translation>No está firmada. Todo lo que llenó sigue aquí. {sentence}</translation>
    </message>
    <message>
        <source>This draft is no longer on this desk: it was discarded or signed in another window. Copy what you still need from here, then leave and begin again.</source>
        <translation>Este borrador ya no está en este escritorio: se descartó o se firmó en otra ventana. Copie de aquí lo que aún necesite; después salga y empiece de nuevo.</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Remove filter {name}</source>
        <translation>Quitar el filtro {name}</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Alt+Right and Alt+Left go to the next column, Alt+Down offers values, Down goes to the rows.</source>
        <translation>Alt+Flecha derecha y Alt+Flecha izquierda van a la columna de al lado, Alt+Flecha abajo ofrece valores, Flecha abajo va a las filas.</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter of {column}</source>
        <translation>Filtro de {column}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All types</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>All sub-types</source>
        <translation>Todos los subtipos</translation>
    </message>
    <message>
        <source>All cities</source>
        <translation>Todas las ciudades</translation>
    </message>
    <message>
        <source>All ZIP codes</source>
        <translation>Todo código postal</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Borrar filtros</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Which news</source>
        <translation>Qué noticias se muestran</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Concerns us</source>
        <translation>Nos conciernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not read yet</source>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>Qué filas se muestran</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Por revisar</translation>
    </message>
</context>
<context>
    <name>FindStep</name>
    <message>
        <source>Choose your facility in the list, or type it by hand.</source>
        <translation>Elija su establecimiento en la lista o escríbalo a mano.</translation>
    </message>
    <message>
        <source>Name, city, license number, FACID, CCN, NPI or HCAI ID. A part of the name is enough.</source>
        <translation>Nombre, ciudad, número de licencia, FACID, CCN, NPI o ID de HCAI. Basta una parte del nombre.</translation>
    </message>
    <message>
        <source>Search the &amp;registry instead</source>
        <translation>&amp;Buscar en el registro</translation>
    </message>
    <message>
        <source>There is no facility registry on this desk, so type your facility by hand. Everything works the same. You can import a registry later, on the Statewide page.</source>
        <translation>No hay un registro de establecimientos en este escritorio; escriba su establecimiento a mano. Todo funciona igual. Puede importar un registro después, en la página Todo el estado.</translation>
    </message>
    <message numerus="yes">
        <source>%n found in the registry of {day}, the nearest first.</source>
        <translation>
            <numerusform>%n encontrado en el registro del {day}.</numerusform>
            <numerusform>%n encontrados en el registro del {day}, el más parecido primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the registry of {day} is near this. Try fewer words or a number, or type it by hand.</source>
        <translation>Nada en el registro del {day} se parece a esto. Pruebe con menos palabras o con un número, o escríbalo a mano.</translation>
    </message>
    <message>
        <source>Searches the registry of {day} on this desk.</source>
        <translation>Busca en el registro del {day} que está en este escritorio.</translation>
    </message>
    <message>
        <source>&amp;Your facility</source>
        <translation>Su &amp;establecimiento</translation>
    </message>
    <message>
        <source>It is not in this list: ty&amp;pe it by hand</source>
        <translation>No está en esta lista: escribirlo a &amp;mano</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Can a reader work out a masked number?</source>
        <translation>¿Puede un lector averiguar un número enmascarado?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln count(s) below {least} are shown. A person decides whether that is right.</source>
        <translation>
            <numerusform>Se muestra %Ln conteo menor de {least}. Una persona decide si está bien.</numerusform>
            <numerusform>Se muestran %Ln conteos menores de {least}. Una persona decide si está bien.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Get the catalog</source>
        <translation>Obtener el catálogo</translation>
    </message>
    <message>
        <source>Getting the catalog for the first time</source>
        <translation>Obteniendo el catálogo por primera vez</translation>
    </message>
    <message>
        <source>There is no catalog yet</source>
        <translation>Todavía no hay catálogo</translation>
    </message>
    <message>
        <source>Try practice mode</source>
        <translation>Probar el modo de práctica</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Which open health data the State publishes, and what changed</source>
        <translation>Qué datos abiertos de salud publica el Estado y qué cambió</translation>
    </message>
    <message>
        <source>This takes less than a minute. You can stop at any time; what has arrived is kept.</source>
        <translation>Esto tarda menos de un minuto. Puede detenerlo cuando quiera; se conserva lo que ya llegó.</translation>
    </message>
    <message>
        <source>DxF Desk keeps a copy of the State&apos;s open data catalog on this computer, so that you can search it without a connection.

It will be fetched from {host}: what each dataset is about and which files it has, about 1 MB in less than a minute. The data files themselves are not fetched, and no data of yours is sent.</source>
        <translation>DxF Desk guarda en esta computadora una copia del catálogo de datos abiertos del Estado, para que pueda buscar en él sin conexión.

Se descargará de {host}: de qué trata cada conjunto de datos y qué archivos tiene, cerca de 1 MB en menos de un minuto. Los archivos de datos no se descargan y no se envía ningún dato suyo.</translation>
    </message>
</context>
<context>
    <name>FixedControl</name>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
        <source>No catalog on this desk yet</source>
        <translation>Todavía no hay catálogo en este escritorio</translation>
    </message>
    <message>
        <source>Catalog of {moment} · {age} · {count} datasets</source>
        <translation>Catálogo del {moment} · {age} · {count} conjuntos de datos</translation>
    </message>
    <message>
        <source>Last try {moment}: {what}</source>
        <translation>Último intento, {moment}: {what}</translation>
    </message>
    <message>
        <source>Sync finished: {added} added, {changed} changed, {withdrawn} withdrawn.</source>
        <translation>Sincronización terminada: {added} agregados, {changed} cambiados, {withdrawn} retirados.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>{catalog} · lists of {day}</source>
        <translation>{catalog} · listas del {day}</translation>
    </message>
    <message>
        <source>Sending attestations</source>
        <translation>Enviando declaraciones</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Its time is over: it can only record what was.</source>
        <translation>Su plazo terminó: solo sirve para dejar constancia de lo que fue.</translation>
    </message>
    <message>
        <source>Not meant for: {kind}.</source>
        <translation>No es para: {kind}.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Begin another</source>
        <translation>Empezar otra</translation>
    </message>
    <message>
        <source>Go on with the draft of {day}</source>
        <translation>Seguir con el borrador del {day}</translation>
    </message>
</context>
<context>
    <name>FormChooser</name>
    <message>
        <source>&amp;Back to the list</source>
        <translation>V&amp;olver a la lista</translation>
    </message>
    <message>
        <source>F&amp;or</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>Find your &amp;organization</source>
        <translation>&amp;Buscar su organización</translation>
    </message>
    <message>
        <source>Name your organization first: an attestation says whose it is, and its name and numbers are then filled in for you. It takes about a minute, and nothing leaves this computer.</source>
        <translation>Indique primero su organización: una declaración dice de quién es, y así su nombre y sus números se llenan solos. Toma cerca de un minuto y nada sale de esta computadora.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formularios</translation>
    </message>
    <message>
        <source>What do you want to attest? Nothing leaves this computer before you sign and send it.</source>
        <translation>¿Qué desea declarar? Nada sale de esta computadora antes de que usted firme y envíe.</translation>
    </message>
    <message>
        <source>New attestation</source>
        <translation>Nueva declaración</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Facilities found</source>
        <translation>Establecimientos encontrados</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>License {number}</source>
        <translation>Licencia {number}</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Estado: {status}</translation>
    </message>
    <message>
        <source>FACID {number}</source>
        <translation>FACID {number}</translation>
    </message>
</context>
<context>
    <name>FoundSide</name>
    <message>
        <source>Searched for: {words}</source>
        <translation>Se buscó: {words}</translation>
    </message>
    <message>
        <source>{n} datasets</source>
        <translation>{n} conjuntos de datos</translation>
    </message>
    <message>
        <source>{n} of {all} datasets</source>
        <translation>{n} de {all} conjuntos de datos</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Orden de la lista</translation>
    </message>
    <message>
        <source>Save the whole list as a CSV file</source>
        <translation>Guardar toda la lista como archivo CSV</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>What you told so far is saved (Esc)</source>
        <translation>Lo que ha indicado hasta ahora está guardado (Esc)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>At&amp;rás</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>List&amp;o</translation>
    </message>
    <message>
        <source>L&amp;eave</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>De-identify</source>
        <translation>Desidentificar</translation>
    </message>
    <message>
        <source>Which counts you may publish, and what to mask so that nobody is recognized in them</source>
        <translation>Qué conteos puede publicar, y qué enmascarar para que en ellos no se reconozca a nadie</translation>
    </message>
</context>
<context>
    <name>Further</name>
    <message numerus="yes">
        <source>Show %n more step(s)</source>
        <translation>
            <numerusform>Mostrar %n paso más</numerusform>
            <numerusform>Mostrar %n pasos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Not on this desk: {names}</source>
        <translation>No está en este escritorio: {names}</translation>
    </message>
    <message>
        <source>Download: {names}</source>
        <translation>Descargar: {names}</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>There are no program counts on this desk yet.</source>
        <translation>Todavía no hay conteos de programas en este escritorio.</translation>
    </message>
    <message>
        <source>Download the tables</source>
        <translation>Descargar las tablas</translation>
    </message>
    <message>
        <source>The catalog on this desk lists the dataset without tables. A sync shows whether that changed.</source>
        <translation>En el catálogo de este escritorio, el conjunto de datos figura sin tablas. Sincronice para ver si eso cambió.</translation>
    </message>
    <message>
        <source>The State publishes them as tables, and a key that says why some values are hidden: {names}.</source>
        <translation>El Estado los publica en tablas, con una clave que dice por qué algunos valores están ocultos: {names}.</translation>
    </message>
    <message>
        <source>Together {size}.</source>
        <translation>En total, {size}.</translation>
    </message>
    <message>
        <source>Once they are here, everything works without a connection.</source>
        <translation>Cuando estén aquí, todo funciona sin conexión.</translation>
    </message>
    <message>
        <source>Sync the catalog</source>
        <translation>Sincronizar el catálogo</translation>
    </message>
    <message>
        <source>They come from a dataset of the State&apos;s Open Data Portal that is not on this desk yet. Sync the catalog, then download the tables here.</source>
        <translation>Vienen de un conjunto del Portal de Datos Abiertos del Estado que todavía no está en este escritorio. Sincronice el catálogo y después descargue aquí las tablas.</translation>
    </message>
</context>
<context>
    <name>Gathered</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Mostrar %Ln más</numerusform>
            <numerusform>Mostrar %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>General</name>
    <message>
        <source>Type a whole number such as 48,000, or leave it empty.</source>
        <translation>Escriba un número entero, como 48,000, o déjelo vacío.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Edition of the guidelines</source>
        <translation>Edición de las guías</translation>
    </message>
    <message>
        <source>Title of the release</source>
        <translation>Título de la publicación</translation>
    </message>
    <message>
        <source>Are the counts about people, or can they be traced to people?</source>
        <translation>¿Los conteos son sobre personas, o se pueden relacionar con personas?</translation>
    </message>
    <message>
        <source>Are they about people at high risk if they are recognized?</source>
        <translation>¿Son sobre personas que corren un alto riesgo si se las reconoce?</translation>
    </message>
    <message>
        <source>Denominator: people who could have been counted</source>
        <translation>Denominador: personas que se podrían haber contado</translation>
    </message>
    <message>
        <source>Only people who live there can use the service</source>
        <translation>Solo pueden usar el servicio quienes viven ahí</translation>
    </message>
    <message>
        <source>Mask small counts even where the score does not ask for it</source>
        <translation>Enmascarar los conteos pequeños aunque la puntuación no lo pida</translation>
    </message>
    <message>
        <source>Approved {day}.</source>
        <translation>Aprobada el {day}.</translation>
    </message>
    <message>
        <source>Out of how many people?</source>
        <translation>¿De un total de cuántas personas?</translation>
    </message>
    <message>
        <source>Goes into the record of the assessment and above the result.</source>
        <translation>Aparece en la constancia de la evaluación y encima del resultado.</translation>
    </message>
    <message>
        <source>Which edition of the guidelines?</source>
        <translation>¿Qué edición de las guías?</translation>
    </message>
    <message>
        <source>What is the release called?</source>
        <translation>¿Cómo se llama la publicación?</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>¿Algo más?</translation>
    </message>
    <message>
        <source>The file says it, in: {columns}. The smallest value counts.</source>
        <translation>Lo dice el archivo, en: {columns}. Cuenta el valor más pequeño.</translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Borrar filtros</translation>
    </message>
    <message>
        <source>Go to row…</source>
        <translation>Ir a la fila…</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
    <message>
        <source>Read row</source>
        <translation>Leer la fila</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} rows</source>
        <translation>{count} de {all} filas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) hidden</source>
        <translation>
            <numerusform>%Ln columna oculta</numerusform>
            <numerusform>%Ln columnas ocultas</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching the table…</source>
        <translation>Buscando en la tabla…</translation>
    </message>
    <message>
        <source>Find in all columns</source>
        <translation>Buscar en la tabla</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Shows the whole row as text (Ctrl+Enter or F2)</source>
        <translation>Muestra la fila entera como texto (Ctrl+Entrar o F2)</translation>
    </message>
    <message>
        <source>Show, hide, order and keep columns in sight</source>
        <translation>Mostrar, ocultar, ordenar y dejar fijas las columnas</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>&amp;Memo…</source>
        <translation>&amp;Memorando…</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Cam&amp;biar…</translation>
    </message>
    <message>
        <source>Whole organization or one facility</source>
        <translation>Toda la organización o un establecimiento</translation>
    </message>
    <message>
        <source>Whole organization</source>
        <translation>Toda la organización</translation>
    </message>
    <message numerus="yes">
        <source>%n facility(ies)</source>
        <translation>
            <numerusform>%n establecimiento</numerusform>
            <numerusform>%n establecimientos</numerusform>
        </translation>
    </message>
    <message>
        <source>type not known</source>
        <translation>no se sabe el tipo</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Names of columns…</source>
        <translation>Nombres de columnas…</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Diccionario</translation>
    </message>
    <message>
        <source>Group and chart</source>
        <translation>Agrupar y graficar</translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation>Qué cambió…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to know</source>
        <translation>
            <numerusform>%Ln cosa que saber</numerusform>
            <numerusform>%Ln cosas que saber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to know about this file</source>
        <translation>
            <numerusform>%Ln cosa que saber de este archivo</numerusform>
            <numerusform>%Ln cosas que saber de este archivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>the first rows, while the file is read</source>
        <translation>las primeras filas, mientras se lee el archivo</translation>
    </message>
    <message>
        <source>Part of the file</source>
        <translation>Parte del archivo</translation>
    </message>
    <message>
        <source>Back to the tables on this desk</source>
        <translation>Volver a las tablas de este escritorio</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Se está leyendo el archivo</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Open on the portal</source>
        <translation>Abrir en el portal</translation>
    </message>
    <message>
        <source>Withdrawn: the portal has not listed this dataset since {day}. This is the last copy.</source>
        <translation>Retirado: el portal no publica este conjunto de datos desde el {day}. Esta es la última copia.</translation>
    </message>
    <message>
        <source>This is a test or draft record. Do not rely on it.</source>
        <translation>Este es un registro de prueba o un borrador. No se fíe de él.</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Copy the citation</source>
        <translation>Copiar la cita</translation>
    </message>
    <message>
        <source>Copy the contact&apos;s address</source>
        <translation>Copiar la dirección del contacto</translation>
    </message>
    <message>
        <source>Add to favorites</source>
        <translation>Agregar a favoritos</translation>
    </message>
    <message>
        <source>Remove from favorites</source>
        <translation>Quitar de favoritos</translation>
    </message>
</context>
<context>
    <name>HeaderQuestion</name>
    <message>
        <source>Names of the columns</source>
        <translation>Nombres de las columnas</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Primeras filas del archivo</translation>
    </message>
    <message>
        <source>&amp;Use this row</source>
        <translation>&amp;Usar esta fila</translation>
    </message>
    <message>
        <source>&amp;There are no names</source>
        <translation>&amp;No hay nombres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Which row has the names of the columns?</source>
        <translation>¿En qué fila están los nombres de las columnas?</translation>
    </message>
    <message>
        <source>These are the first rows as they stand in the file. Rows above the names are left out of the table; the file itself stays as it is.</source>
        <translation>Estas son las primeras filas, tal como están en el archivo. Las filas que están encima de los nombres quedan fuera de la tabla; el archivo mismo no cambia.</translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Paso {step} de {steps}</translation>
    </message>
    <message>
        <source>{place} of {places}</source>
        <translation>{place} de {places}</translation>
    </message>
    <message>
        <source>Your facilities</source>
        <translation>Sus establecimientos</translation>
    </message>
    <message>
        <source>A few questions about {name}</source>
        <translation>Unas preguntas sobre {name}</translation>
    </message>
    <message>
        <source>Which row of the Signatory List is {name}?</source>
        <translation>¿Qué fila de la Lista de Signatarios es {name}?</translation>
    </message>
    <message>
        <source>Every place of care that belongs to your organization. You can change this later.</source>
        <translation>Todos los lugares de atención que pertenecen a su organización. Puede cambiarlo después.</translation>
    </message>
    <message>
        <source>Only what the rules need to know. You can change every answer later.</source>
        <translation>Solo lo que las reglas necesitan saber. Puede cambiar cualquier respuesta después.</translation>
    </message>
    <message>
        <source>The public list of everybody who signed the State&apos;s Data Sharing Agreement. You decide what is yours.</source>
        <translation>La lista pública de quienes firmaron el Acuerdo de Intercambio de Datos del Estado. Usted decide qué es suyo.</translation>
    </message>
    <message>
        <source>Change this facility</source>
        <translation>Cambie este establecimiento</translation>
    </message>
    <message>
        <source>Describe your facility</source>
        <translation>Describa su establecimiento</translation>
    </message>
    <message>
        <source>Find your facility</source>
        <translation>Busque su establecimiento</translation>
    </message>
    <message>
        <source>Add a facility</source>
        <translation>Agregue un establecimiento</translation>
    </message>
    <message>
        <source>Only the name is needed. The more is known, the surer your row in the lists is found.</source>
        <translation>Solo hace falta el nombre. Cuanto más se sepa, más seguro será encontrar su fila en las listas.</translation>
    </message>
    <message>
        <source>Start with one; others can be added in the next step. Nothing leaves this computer.</source>
        <translation>Empiece con uno; en el siguiente paso puede agregar otros. Nada sale de esta computadora.</translation>
    </message>
    <message>
        <source>Choose another one, or continue with those you have.</source>
        <translation>Elija otro o continúe con los que ya tiene.</translation>
    </message>
    <message>
        <source>Did {name} sign as one organization?</source>
        <translation>¿Firmó {name} como una sola organización?</translation>
    </message>
    <message>
        <source>The Signatory List is the public list of everybody who signed the State&apos;s Data Sharing Agreement. An organization that signed for its facilities has a row of its own. The facilities come next.</source>
        <translation>La Lista de Signatarios es la lista pública de quienes firmaron el Acuerdo de Intercambio de Datos del Estado. Una organización que firmó por sus establecimientos tiene una fila propia. Después siguen los establecimientos.</translation>
    </message>
    <message>
        <source>sorted, largest first</source>
        <translation>ordenada de mayor a menor</translation>
    </message>
    <message>
        <source>sorted, smallest first</source>
        <translation>ordenada de menor a mayor</translation>
    </message>
    <message>
        <source>({at} of {all})</source>
        <translation>({at} de {all})</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtrada</translation>
    </message>
    <message>
        <source>Click to sort, Shift+click to sort by this one too, right-click for more.</source>
        <translation>Clic para ordenar, Mayús+clic para ordenar también por esta, clic derecho para más.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>números</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>fechas</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>códigos</translation>
    </message>
</context>
<context>
    <name>HeadlineFigures</name>
    <message>
        <source>Persons served</source>
        <translation>Personas atendidas</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Persons per case</source>
        <translation>Personas por caso</translation>
    </message>
    <message>
        <source>Persons in more than one program</source>
        <translation>Personas en más de un programa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of it hidden</source>
        <translation>
            <numerusform>%Ln de sus partes está oculta</numerusform>
            <numerusform>%Ln de sus partes están ocultas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldCard</name>
    <message>
        <source>Not on this desk yet.</source>
        <translation>Todavía no está en este escritorio.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older list(s) more</source>
        <translation>
            <numerusform>%Ln lista anterior más</numerusform>
            <numerusform>%Ln listas anteriores más</numerusform>
        </translation>
    </message>
    <message>
        <source>List of {day}</source>
        <translation>Lista del {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Older: list of {day}</source>
        <translation>Anterior: lista del {day}</translation>
    </message>
    <message>
        <source>from {source}, imported {moment}</source>
        <translation>de {source}, importada el {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln oddity(ies)</source>
        <translation>
            <numerusform>%Ln dato inusual</numerusform>
            <numerusform>%Ln datos inusuales</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing odd</source>
        <translation>Nada inusual</translation>
    </message>
    <message>
        <source>Report of the {list} of {day}: {text}</source>
        <translation>Informe ({list}, {day}): {text}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Nothing has changed since this desk first saw the dataset.</source>
        <translation>Nada ha cambiado desde que este escritorio vio el conjunto de datos por primera vez.</translation>
    </message>
    <message>
        <source>Words taken out are struck through, new words are underlined.</source>
        <translation>Las palabras eliminadas aparecen tachadas; las nuevas, subrayadas.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Only its formatting changed.</source>
        <translation>Solo cambió su formato.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import a published list</source>
        <translation>Importar una lista publicada</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.csv)</source>
        <translation>Listas (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>InfoDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>Inquiry</name>
    <message>
        <source>sorted by {columns}</source>
        <translation>ordenado por {columns}</translation>
    </message>
</context>
<context>
    <name>InstallQuestion</name>
    <message>
        <source>Close DxF Desk and install version {version}?</source>
        <translation>¿Cerrar DxF Desk e instalar la versión {version}?</translation>
    </message>
    <message>
        <source>DxF Desk closes and Setup starts. DxF Desk opens again when Setup is done. Nothing is lost: your organization, drafts, signed attestations, downloaded tables and settings stay as they are. If something on a page is not saved, you are asked about it first.</source>
        <translation>DxF Desk se cierra y se inicia el instalador. DxF Desk se vuelve a abrir cuando el instalador termina. No se pierde nada: su organización, sus borradores, sus declaraciones firmadas, las tablas descargadas y la configuración quedan como están. Si en una página hay algo sin guardar, antes se le pregunta qué hacer.</translation>
    </message>
    <message>
        <source>&amp;Close and install</source>
        <translation>&amp;Cerrar e instalar</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Ahora no</translation>
    </message>
</context>
<context>
    <name>JumpDialog</name>
    <message>
        <source>Go to row</source>
        <translation>Ir a la fila</translation>
    </message>
    <message>
        <source>&amp;Row, from 1 to {last}</source>
        <translation>&amp;Fila, de la 1 a la {last}</translation>
    </message>
    <message>
        <source>Row, from 1 to {last}</source>
        <translation>Fila, de la 1 a la {last}</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write a number from 1 to {last}.</source>
        <translation>Escriba un número del 1 al {last}.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Save the page</source>
        <translation>Guardar la página</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>In the list: read the dataset</source>
        <translation>En la lista: leer el conjunto de datos</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save the list as a file</source>
        <translation>Guardar la lista como archivo</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Sync with the portal</source>
        <translation>Sincronizar con el portal</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Mayús+F6</translation>
    </message>
    <message>
        <source>Next or previous part of the window</source>
        <translation>Parte siguiente o anterior de la ventana</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+−</source>
        <translation>Ctrl++, Ctrl+−</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Texto más grande o más pequeño</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Text at its normal size</source>
        <translation>Texto en su tamaño normal</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Add to favorites, or remove</source>
        <translation>Agregar a favoritos o quitar</translation>
    </message>
    <message>
        <source>Clear the search, close the reasons or the memo, or stop the sync</source>
        <translation>Borrar la búsqueda, cerrar las razones o el memorando, o detener la sincronización</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>New attestation</source>
        <translation>Nueva declaración</translation>
    </message>
    <message>
        <source>Search the catalog; in a table: find a text in all columns</source>
        <translation>Buscar en el catálogo; en una tabla: buscar un texto en todas las columnas</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>Entrar, Mayús+Entrar</translation>
    </message>
    <message>
        <source>In a table: sort by the column; add it to the order</source>
        <translation>En una tabla: ordenar por la columna; agregarla al orden</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>In a table: filter the column; open its menu</source>
        <translation>En una tabla: filtrar la columna; abrir su menú</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>In a table: read the row, column by column</source>
        <translation>En una tabla: leer la fila, columna por columna</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>In a table: go to a row by its number</source>
        <translation>En una tabla: ir a una fila por su número</translation>
    </message>
    <message>
        <source>Ctrl+Space, Shift+Space</source>
        <translation>Ctrl+Espacio, Mayús+Espacio</translation>
    </message>
    <message>
        <source>In a table: choose the column, or the row</source>
        <translation>En una tabla: elegir la columna o la fila</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>In a table: copy what is chosen, with headers</source>
        <translation>En una tabla: copiar lo elegido, con encabezados</translation>
    </message>
    <message>
        <source>Ctrl+1 to 9</source>
        <translation>Ctrl+1 a 9</translation>
    </message>
    <message>
        <source>The pages of the sidebar, from the first to the ninth</source>
        <translation>Las páginas de la barra lateral, de la primera a la novena</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Compare lists</source>
        <translation>Comparar listas</translation>
    </message>
    <message>
        <source>Ctrl+comma, Ctrl+Shift+D</source>
        <translation>Ctrl+coma, Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Settings, Doctor</source>
        <translation>Configuración, Diagnóstico</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Not sure</source>
        <translation>No lo sé</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>For Excel and other spreadsheets. Codes keep their zeros; a sheet with the data dictionary and one with source and filter come with it.</source>
        <translation>Para Excel y otras hojas de cálculo. Los códigos conservan sus ceros; incluye una hoja con el diccionario de datos y otra con la fuente y el filtro.</translation>
    </message>
    <message>
        <source>For opening in Excel by a double click. Cells that look like formulas get an apostrophe, so that nothing runs.</source>
        <translation>Para abrir en Excel con doble clic. Las celdas que parecen fórmulas llevan un apóstrofo, para que nada se ejecute.</translation>
    </message>
    <message>
        <source>For other programs: every cell exactly as it was published.</source>
        <translation>Para otros programas: cada celda exactamente como se publicó.</translation>
    </message>
    <message>
        <source>As CSV, with tabs between the cells.</source>
        <translation>Como CSV, con tabuladores entre las celdas.</translation>
    </message>
    <message>
        <source>For programs that analyze data, such as R, Python or Power BI. Every cell is text.</source>
        <translation>Para programas que analizan datos, como R, Python o Power BI. Todas las celdas son texto.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>The language changes when you open DxF Desk again: work here is not saved yet.</source>
        <translation>El idioma cambia cuando abra DxF Desk de nuevo: aquí hay trabajo sin guardar.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>%Ln shown estimate(s) are left blank as unstable: too few survey cases.</source>
        <translation>
            <numerusform>%Ln estimación de las visibles queda en blanco por inestable: muy pocos casos de encuesta.</numerusform>
            <numerusform>%Ln estimaciones de las visibles quedan en blanco por inestables: muy pocos casos de encuesta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterCard</name>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>It is written in English for the agency. Read it before you send it.</source>
        <translation>Está escrita en inglés para la agencia. Léala antes de enviarla.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Show all {count} in the catalog</source>
        <translation>Mostrar los {count} en el catálogo</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Search the library and the catalog</source>
        <translation>Buscar en la biblioteca y en el catálogo</translation>
    </message>
    <message>
        <source>Search library and catalog</source>
        <translation>Buscar en biblioteca y catálogo</translation>
    </message>
    <message>
        <source>What the framework, open data and sharing ask of you, with sources and dates; offline</source>
        <translation>Lo que le piden el marco, los datos abiertos y los datos compartidos, con fuentes y fechas; sin conexión</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>{pages} in the library, {datasets} in the catalog</source>
        <translation>{pages} en la biblioteca, {datasets} en el catálogo</translation>
    </message>
    <message>
        <source>{pages} in the library</source>
        <translation>{pages} en la biblioteca</translation>
    </message>
</context>
<context>
    <name>LimitChoice</name>
    <message>
        <source>Room for tables</source>
        <translation>Espacio para las tablas</translation>
    </message>
</context>
<context>
    <name>LineControl</name>
    <message>
        <source>For example {example}</source>
        <translation>Por ejemplo {example}</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Withdrawn {day}</source>
        <translation>Retirado el {day}</translation>
    </message>
    <message>
        <source>Test or draft</source>
        <translation>Prueba o borrador</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write an e-mail to {address}?</source>
        <translation>¿Escribir un correo a {address}?</translation>
    </message>
    <message>
        <source>Open {host} in your browser?</source>
        <translation>¿Abrir {host} en su navegador?</translation>
    </message>
</context>
<context>
    <name>ListAddresses</name>
    <message>
        <source>Published lists</source>
        <translation>Listas publicadas</translation>
    </message>
    <message>
        <source>In practice mode the lists come from the practice portal. The addresses cannot be changed.</source>
        <translation>En el modo de práctica las listas vienen del portal de práctica. Las direcciones no se pueden cambiar.</translation>
    </message>
    <message>
        <source>Where the State publishes its lists today is not known to this program. A list can always be imported from a file instead, on the Statewide page.</source>
        <translation>Este programa no sabe dónde publica hoy el Estado sus listas. Siempre puede importar una lista de un archivo, en la página Todo el estado.</translation>
    </message>
    <message>
        <source>&amp;DSA Signatory List</source>
        <translation>Lista de Sig&amp;natarios del DSA</translation>
    </message>
    <message>
        <source>Address of the DSA Signatory List</source>
        <translation>Dirección de la Lista de Signatarios del DSA</translation>
    </message>
    <message>
        <source>Who signed the Data Sharing Agreement. The address given at first was right in 2024; the list may have moved since.</source>
        <translation>Quién firmó el Acuerdo de Intercambio de Datos. La dirección que viene puesta era correcta en 2024; la lista puede haber cambiado de lugar desde entonces.</translation>
    </message>
    <message>
        <source>Address of the Participant Directory</source>
        <translation>Dirección del Directorio de Participantes</translation>
    </message>
    <message>
        <source>What each participant chose for exchange. Leave it empty if you do not know the address.</source>
        <translation>Lo que cada participante eligió para el intercambio. Déjelo en blanco si no conoce la dirección.</translation>
    </message>
    <message>
        <source>Address of the facility registry</source>
        <translation>Dirección del registro de establecimientos</translation>
    </message>
    <message>
        <source>Licensed facilities and their numbers. Leave it empty to take the registry from the data portal.</source>
        <translation>Establecimientos con licencia y sus números. Déjelo en blanco para tomar el registro del portal de datos.</translation>
    </message>
    <message>
        <source>Part&amp;icipant Directory</source>
        <translation>Direct&amp;orio de Participantes</translation>
    </message>
    <message>
        <source>Facility re&amp;gistry</source>
        <translation>Registro de estableci&amp;mientos</translation>
    </message>
    <message>
        <source>Save: {name}</source>
        <translation>Guardar: {name}</translation>
    </message>
    <message>
        <source>Saved. “Fetch the lists” on the Statewide page reads from there.</source>
        <translation>Guardado. «Descargar las listas», en la página Todo el estado, lee de ahí.</translation>
    </message>
    <message>
        <source>Saved. It is not fetched; a file can be imported.</source>
        <translation>Guardado. La lista no se descarga; puede importar un archivo.</translation>
    </message>
    <message>
        <source>Saved. The registry comes from the data portal.</source>
        <translation>Guardado. El registro viene del portal de datos.</translation>
    </message>
</context>
<context>
    <name>ListControl</name>
    <message>
        <source>For example {example}</source>
        <translation>Por ejemplo {example}</translation>
    </message>
    <message>
        <source>One in each line.</source>
        <translation>Uno en cada línea.</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Drafts and attestations</source>
        <translation>Borradores y declaraciones</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>DSA Signatory List</source>
        <translation>Lista de Signatarios del DSA</translation>
    </message>
    <message>
        <source>Participant Directory</source>
        <translation>Directorio de Participantes</translation>
    </message>
    <message>
        <source>Facility registry</source>
        <translation>Registro de establecimientos</translation>
    </message>
    <message>
        <source>Facility crosswalk</source>
        <translation>Tabla de equivalencias de establecimientos</translation>
    </message>
    <message>
        <source>Who signed the Data Sharing Agreement (DSA), for itself or under another organization.</source>
        <translation>Quién firmó el Acuerdo de Intercambio de Datos (DSA), por sí misma o bajo otra organización.</translation>
    </message>
    <message>
        <source>Through which intermediary or technology each participant exchanges health information.</source>
        <translation>Mediante qué intermediario o tecnología intercambia cada participante información de salud.</translation>
    </message>
    <message>
        <source>Licensed and certified health facilities, with their numbers, type and address.</source>
        <translation>Establecimientos de salud con licencia y certificación, con sus números, tipo y dirección.</translation>
    </message>
    <message>
        <source>Further numbers of the same facilities, such as the NPI.</source>
        <translation>Otros números de los mismos establecimientos, como el NPI.</translation>
    </message>
    <message>
        <source>The lists on this desk are as they were.</source>
        <translation>Las listas de este escritorio están como estaban.</translation>
    </message>
    <message>
        <source>Fetch again later, or import the list from a file.</source>
        <translation>Descárguela más tarde o importe la lista de un archivo.</translation>
    </message>
</context>
<context>
    <name>ListsView</name>
    <message>
        <source>&amp;Import a list…</source>
        <translation>&amp;Importar una lista…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progreso de la importación</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elija un archivo…</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Leyendo {file}</translation>
    </message>
    <message>
        <source>Asking for newer lists</source>
        <translation>Buscando listas más recientes</translation>
    </message>
    <message>
        <source>Stopped. The lists on this desk are as they were.</source>
        <translation>Detenido. Las listas de este escritorio están como estaban.</translation>
    </message>
    <message>
        <source>Fetch the &amp;lists</source>
        <translation>Descargar las &amp;listas</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Language and look</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <source>What the State publishes stays in the language it was written in.</source>
        <translation>Lo que publica el Estado queda en el idioma en que se escribió.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Ctrl and + or − change it on every page.</source>
        <translation>Ctrl y + o − lo cambian en cualquier página.</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Apari&amp;encia</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Tamaño del te&amp;xto</translation>
    </message>
    <message>
        <source>Use the system setting</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>LosingDecisions</name>
    <message numerus="yes">
        <source>Give up %n decision(s) that you have not saved?</source>
        <translation>
            <numerusform>¿Renunciar a %n decisión que no ha guardado?</numerusform>
            <numerusform>¿Renunciar a %n decisiones que no ha guardado?</numerusform>
        </translation>
    </message>
    <message>
        <source>Another comparison takes the place of the one you decided about.</source>
        <translation>Otra comparación ocupa el lugar de la que usted estaba revisando.</translation>
    </message>
    <message>
        <source>&amp;Give them up</source>
        <translation>&amp;Renunciar</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Conservarlas</translation>
    </message>
</context>
<context>
    <name>MainView</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Ne&amp;w attestation</source>
        <translation>N&amp;ueva declaración</translation>
    </message>
    <message>
        <source>Chec&amp;k proofs</source>
        <translation>Veri&amp;ficar comprobantes</translation>
    </message>
    <message>
        <source>Search by form, name or identifier</source>
        <translation>Busque por formulario, nombre o identificador</translation>
    </message>
    <message>
        <source>Search drafts and attestations</source>
        <translation>Buscar borradores y declaraciones</translation>
    </message>
    <message>
        <source>New &amp;attestation</source>
        <translation>&amp;Nueva declaración</translation>
    </message>
    <message>
        <source>Fill in, sign, send, prove</source>
        <translation>Llenar, firmar, enviar, comprobar</translation>
    </message>
    <message>
        <source>Here you fill in the forms of the Data Exchange Framework (DxF), such as the agreement or your exchange choices. What this program knows of your organization is filled in already, and drafts are saved while you type.

What you sign is kept on this computer and cannot change. Then it is sent to an endpoint, or you enter it in the State’s portal. You always see where it stands.</source>
        <translation>Aquí llena los formularios del Marco de Intercambio de Datos (DxF), como el acuerdo o sus opciones de intercambio. Lo que este programa sabe de su organización ya viene llenado, y los borradores se guardan mientras escribe.

Lo que firma se guarda en esta computadora y no puede cambiar. Después se envía a un punto de intercambio, o usted lo ingresa en el portal del Estado. Siempre puede ver cómo está.</translation>
    </message>
    <message>
        <source>What have you attested, where does it stand, and what is still to be sent?</source>
        <translation>¿Qué ha declarado, cómo está y qué falta por enviar?</translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation>Declaraciones</translation>
    </message>
</context>
<context>
    <name>ManagedMark</name>
    <message>
        <source>Set by your organization</source>
        <translation>Fijado por su organización</translation>
    </message>
</context>
<context>
    <name>MaskedGrid</name>
    <message>
        <source>The masked table</source>
        <translation>La tabla enmascarada</translation>
    </message>
    <message>
        <source>Arrow keys go from cell to cell. Each tells why it is masked.</source>
        <translation>Las teclas de flecha van de celda en celda. Cada una dice por qué está enmascarada.</translation>
    </message>
</context>
<context>
    <name>MaskedStep</name>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln celda</numerusform>
            <numerusform>%Ln celdas</numerusform>
        </translation>
    </message>
    <message>
        <source>{cells} in {rows} rows</source>
        <translation>{cells} en {rows} filas</translation>
    </message>
    <message>
        <source>Shown: your counts</source>
        <translation>Se muestran sus conteos</translation>
    </message>
    <message>
        <source>Shown: as it would be published</source>
        <translation>Se muestra como se publicaría</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Para publicar</translation>
    </message>
    <message>
        <source>Your counts</source>
        <translation>Sus conteos</translation>
    </message>
    <message>
        <source>Which numbers are shown</source>
        <translation>Qué números se muestran</translation>
    </message>
    <message>
        <source>Next &amp;masked cell</source>
        <translation>Siguiente celda &amp;enmascarada</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>En columnas</translation>
    </message>
</context>
<context>
    <name>MemoView</name>
    <message>
        <source>&amp;Back to your standing</source>
        <translation>Vo&amp;lver a su situación</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>S&amp;ave…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memorando</translation>
    </message>
    <message>
        <source>Save the memo</source>
        <translation>Guardar el memorando</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>The memo is saved in {file}</source>
        <translation>El memorando está guardado en {file}</translation>
    </message>
    <message>
        <source>What was determined, from which facts, rules and lists; to print or to keep</source>
        <translation>Qué se determinó y según qué datos, reglas y listas; para imprimir o guardar</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Save list…</source>
        <translation>&amp;Guardar lista…</translation>
    </message>
    <message>
        <source>E&amp;xit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Catalog</source>
        <translation>&amp;Catálogo</translation>
    </message>
    <message>
        <source>Searc&amp;h the catalog</source>
        <translation>&amp;Buscar en el catálogo</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>&amp;Qué cambió</translation>
    </message>
    <message>
        <source>&amp;Add to favorites</source>
        <translation>&amp;Agregar a favoritos</translation>
    </message>
    <message>
        <source>S&amp;ync now</source>
        <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Doctor</source>
        <translation>&amp;Diagnóstico</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto más pe&amp;queño</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>&amp;Tamaño de texto normal</translation>
    </message>
    <message>
        <source>Next &amp;part of the window</source>
        <translation>Parte siguiente de la &amp;ventana</translation>
    </message>
    <message>
        <source>P&amp;revious part of the window</source>
        <translation>Parte a&amp;nterior de la ventana</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Teclado</translation>
    </message>
    <message>
        <source>&amp;About DxF Desk</source>
        <translation>&amp;Acerca de DxF Desk</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Apari&amp;encia</translation>
    </message>
    <message>
        <source>&amp;Use the system setting</source>
        <translation>&amp;Según el sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Remove from f&amp;avorites</source>
        <translation>Quitar de f&amp;avoritos</translation>
    </message>
    <message>
        <source>Save &amp;memo…</source>
        <translation>Guardar &amp;memorando…</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>&amp;Importar una lista…</translation>
    </message>
    <message>
        <source>Chec&amp;k a memo…</source>
        <translation>&amp;Comprobar un memorando…</translation>
    </message>
    <message>
        <source>&amp;New attestation…</source>
        <translation>&amp;Nueva declaración…</translation>
    </message>
    <message>
        <source>Check a &amp;receipt or a sealed file…</source>
        <translation>&amp;Verificar un comprobante o un archivo sellado…</translation>
    </message>
    <message>
        <source>Dia&amp;gnostics…</source>
        <translation>Archivo de &amp;soporte…</translation>
    </message>
</context>
<context>
    <name>MineTable</name>
    <message>
        <source>Open the table at these rows</source>
        <translation>Abrir la tabla en estas filas</translation>
    </message>
    <message>
        <source>Choose a row to read all of it.</source>
        <translation>Elija una fila para leerla entera.</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Se encontró por</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Establecimiento</translation>
    </message>
    <message>
        <source>Rows about your facilities</source>
        <translation>Filas sobre sus establecimientos</translation>
    </message>
    <message>
        <source>Changed:
{changes}</source>
        <translation>Cambió:
{changes}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) about your facilities</source>
        <translation>
            <numerusform>%Ln fila sobre sus establecimientos</numerusform>
            <numerusform>%Ln filas sobre sus establecimientos</numerusform>
        </translation>
    </message>
    <message>
        <source>found by {identifiers}</source>
        <translation>según {identifiers}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further row(s) are in the table.</source>
        <translation>
            <numerusform>En la tabla hay %Ln fila más.</numerusform>
            <numerusform>En la tabla hay %Ln filas más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MineView</name>
    <message numerus="yes">
        <source>%Ln row(s) about your facilities</source>
        <translation>
            <numerusform>%Ln fila sobre sus establecimientos</numerusform>
            <numerusform>%Ln filas sobre sus establecimientos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln table(s) on this desk</source>
        <translation>
            <numerusform>en %Ln tabla de este escritorio</numerusform>
            <numerusform>en %Ln tablas de este escritorio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln table(s) on this desk has a row about your facilities.</source>
        <translation>
            <numerusform>La única tabla (%Ln) de este escritorio no tiene ninguna fila sobre sus establecimientos.</numerusform>
            <numerusform>Ninguna de las %Ln tablas de este escritorio tiene una fila sobre sus establecimientos.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no tables on this desk yet. Download some of those below.</source>
        <translation>Todavía no hay tablas en este escritorio. Descargue algunas de las de abajo.</translation>
    </message>
    <message>
        <source>Your organization is not named yet.</source>
        <translation>Su organización todavía no tiene nombre aquí.</translation>
    </message>
    <message>
        <source>Name your organization</source>
        <translation>Indicar su organización</translation>
    </message>
    <message>
        <source>None of your facilities has a number yet.</source>
        <translation>Ninguno de sus establecimientos tiene un número todavía.</translation>
    </message>
    <message>
        <source>Change your organization</source>
        <translation>Cambiar su organización</translation>
    </message>
    <message>
        <source>Looking for your facilities</source>
        <translation>Buscando sus establecimientos</translation>
    </message>
    <message>
        <source>Once this desk knows your facilities and their numbers (FACID, HCAI ID, CCN, NPI or license number), it finds every row about them in all of your tables.</source>
        <translation>Cuando este escritorio conozca sus establecimientos y los números de ellos (FACID, ID de HCAI, CCN, NPI o número de licencia), encontrará en todas sus tablas cada fila que trate de ellos.</translation>
    </message>
    <message>
        <source>Tables name facilities by their FACID, HCAI ID, CCN, NPI or license number. Add one to your facilities, and every row about them is found.</source>
        <translation>Las tablas nombran los establecimientos por su FACID, ID de HCAI, CCN, NPI o número de licencia. Agregue uno a sus establecimientos y se encontrará cada fila que trate de ellos.</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Table without a name</source>
        <translation>Tabla sin nombre</translation>
    </message>
    <message>
        <source>Files of this computer</source>
        <translation>Archivos de esta computadora</translation>
    </message>
    <message>
        <source>Part {n}</source>
        <translation>Parte {n}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>downloaded {day}</source>
        <translation>descargada el {day}</translation>
    </message>
    <message>
        <source>taken in {day}</source>
        <translation>importada el {day}</translation>
    </message>
    <message>
        <source>file of {day}</source>
        <translation>archivo del {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s)</source>
        <translation>
            <numerusform>%Ln tabla</numerusform>
            <numerusform>%Ln tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>About the counts</source>
        <translation>Sobre los conteos</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Masked table</source>
        <translation>Tabla enmascarada</translation>
    </message>
    <message>
        <source>Save and record</source>
        <translation>Guardar y dejar constancia</translation>
    </message>
    <message>
        <source>Open a file of counts</source>
        <translation>Abrir un archivo de conteos</translation>
    </message>
    <message>
        <source>Say what each column is</source>
        <translation>Indique qué es cada columna</translation>
    </message>
    <message>
        <source>Say what is known about the counts</source>
        <translation>Indique lo que se sabe de los conteos</translation>
    </message>
    <message>
        <source>What the guidelines ask for</source>
        <translation>Lo que piden las guías</translation>
    </message>
    <message>
        <source>The table as it would be published</source>
        <translation>La tabla como se publicaría</translation>
    </message>
    <message>
        <source>Save the result and record the assessment</source>
        <translation>Guardar el resultado y dejar constancia de la evaluación</translation>
    </message>
    <message>
        <source>A table that counts people: one row for each group, such as a county, an age and a sex. No rows about single people.</source>
        <translation>Una tabla que cuenta personas: una fila por grupo, por ejemplo un condado, una edad y un sexo. Sin filas sobre una sola persona.</translation>
    </message>
    <message>
        <source>The desk suggests what it reads from names and values. You decide.</source>
        <translation>El escritorio sugiere lo que lee en los nombres y los valores. Usted decide.</translation>
    </message>
    <message>
        <source>Each step of the procedure with its result, and each variable with its points.</source>
        <translation>Cada paso del procedimiento con su resultado, y cada variable con sus puntos.</translation>
    </message>
    <message>
        <source>Your file stays as it is. The desk keeps nothing that you do not save.</source>
        <translation>Su archivo queda como está. El escritorio no conserva nada que usted no guarde.</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>usted está aquí</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>to be done again</source>
        <translation>hay que repetirlo</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Paso {step} de {steps}</translation>
    </message>
    <message>
        <source>The guidelines give points for these answers; the sum of the points is the score. What you do not know can stay open: then the cautious answer counts.</source>
        <translation>Las guías dan puntos por estas respuestas; la suma de los puntos es la puntuación. Lo que no sepa puede quedar abierto: entonces cuenta la respuesta prudente.</translation>
    </message>
    <message>
        <source>Each number that is shown, and why the others are not.</source>
        <translation>Cada número que se muestra, y por qué los demás no.</translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>In practice mode nothing leaves this computer, so no proxy is used.</source>
        <translation>En el modo de práctica nada sale de esta computadora, así que no se usa ningún proxy.</translation>
    </message>
    <message>
        <source>Some offices let programs reach the internet only through a proxy. Leave it empty to go the way the system says. If you are not sure, ask the people who look after your network.</source>
        <translation>En algunas oficinas los programas solo llegan a Internet por medio de un proxy. Déjelo en blanco para usar el camino que indica el sistema. Si no está seguro, pregunte a quienes se ocupan de su red.</translation>
    </message>
    <message>
        <source>Office pro&amp;xy (optional)</source>
        <translation>P&amp;roxy de la oficina (opcional)</translation>
    </message>
    <message>
        <source>Address of the office proxy</source>
        <translation>Dirección del proxy de la oficina</translation>
    </message>
    <message>
        <source>Save the address of the proxy</source>
        <translation>Guardar la dirección del proxy</translation>
    </message>
    <message>
        <source>Saved. The next request goes through it.</source>
        <translation>Guardado. La próxima solicitud pasará por ahí.</translation>
    </message>
    <message>
        <source>Saved. The next request goes the way the system says.</source>
        <translation>Guardado. La próxima solicitud irá por el camino que indica el sistema.</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>News</source>
        <translation>Noticias</translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message>
        <source>Concerns your organization</source>
        <translation>Concierne a su organización</translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln before</source>
        <translation>
            <numerusform>Mostrar la anterior (%Ln)</numerusform>
            <numerusform>Mostrar las %Ln anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the next %Ln</source>
        <translation>
            <numerusform>Mostrar la siguiente (%Ln)</numerusform>
            <numerusform>Mostrar las %Ln siguientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>&amp;Mark all as read</source>
        <translation>&amp;Marcar todo como leído</translation>
    </message>
    <message>
        <source>What is new since your last look, and does it concern you?</source>
        <translation>¿Qué hay de nuevo desde la última vez, y le concierne?</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Noticias</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not read yet</source>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>You have read everything.</source>
        <translation>Ya leyó todo.</translation>
    </message>
    <message>
        <source>News comes with each sync, with newer lists, and with newer versions of the tables on this desk. It stands here for 90 days.</source>
        <translation>Las noticias llegan con cada sincronización, con listas más nuevas y con versiones más nuevas de las tablas de este escritorio. Se quedan aquí 90 días.</translation>
    </message>
    <message>
        <source>There is no news</source>
        <translation>No hay noticias</translation>
    </message>
    <message>
        <source>Sync once to fetch the catalog. From then on, each sync tells here what is new, changed or withdrawn.</source>
        <translation>Sincronice una vez para descargar el catálogo. A partir de entonces, cada sincronización cuenta aquí qué es nuevo, qué cambió y qué se retiró.</translation>
    </message>
    <message>
        <source>There is no news yet</source>
        <translation>Todavía no hay noticias</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Nothing concerns your organization</source>
        <translation>Nada concierne a su organización</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>This tells when your confirmed row in a published list changes, when rows about your facilities change in a table on this desk, and when the rules change.</source>
        <translation>Aquí se avisa cuando cambia su fila confirmada en una lista publicada, cuando cambian filas sobre sus establecimientos en una tabla de este escritorio y cuando cambian las reglas.</translation>
    </message>
    <message>
        <source>This desk does not know your organization yet, so it cannot tell what concerns it.</source>
        <translation>Este escritorio todavía no conoce su organización, así que no puede decir qué le concierne.</translation>
    </message>
    <message>
        <source>Name your organization</source>
        <translation>Indicar su organización</translation>
    </message>
</context>
<context>
    <name>NewsRow</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open: {title}</source>
        <translation>Abrir: {title}</translation>
    </message>
    <message>
        <source>Mark as read: {title}</source>
        <translation>Marcar como leída: {title}</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leída</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Mostrar %Ln</numerusform>
            <numerusform>Mostrar los %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: {title}</source>
        <translation>{what}: {title}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Sin leer</translation>
    </message>
</context>
<context>
    <name>NewsTray</name>
    <message numerus="yes">
        <source>%Ln thing(s) concern your organization</source>
        <translation>
            <numerusform>%Ln noticia concierne a su organización</numerusform>
            <numerusform>%Ln noticias conciernen a su organización</numerusform>
        </translation>
    </message>
    <message>
        <source>DxF Desk: news</source>
        <translation>DxF Desk: noticias</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>No dataset matches</source>
        <translation>Ningún conjunto de datos coincide</translation>
    </message>
    <message>
        <source>No dataset fits all the filters at once.</source>
        <translation>Ningún conjunto de datos cumple todos los filtros a la vez.</translation>
    </message>
    <message>
        <source>Sync once to fetch the catalog from the State&apos;s open data portal. It takes about a minute; after that, searching works without a network. If the sync fails, Doctor finds out why.</source>
        <translation>Sincronice una vez para traer el catálogo del portal de datos abiertos del Estado. Tarda alrededor de un minuto; después podrá buscar sin red. Si la sincronización falla, Diagnóstico averigua por qué.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Open Doctor</source>
        <translation>Abrir Diagnóstico</translation>
    </message>
    <message>
        <source>There is no catalog on this desk yet</source>
        <translation>Todavía no hay catálogo en este escritorio</translation>
    </message>
    <message>
        <source>You have no favorites yet. Click the star of a dataset to keep it here.</source>
        <translation>Todavía no tiene favoritos. Haga clic en la estrella de un conjunto de datos para guardarlo aquí.</translation>
    </message>
    <message>
        <source>No dataset has these words and fits the filters.</source>
        <translation>Ningún conjunto de datos contiene estas palabras y cumple los filtros.</translation>
    </message>
    <message>
        <source>No title, description, keyword, file or column has these words. Try fewer or shorter words.</source>
        <translation>Ningún título, descripción, palabra clave, archivo o columna contiene estas palabras. Pruebe con menos palabras o con palabras más cortas.</translation>
    </message>
</context>
<context>
    <name>NotifyField</name>
    <message>
        <source>Tell me of ne&amp;ws</source>
        <translation>Avisarme de no&amp;ticias</translation>
    </message>
    <message>
        <source>This system has no tray for such messages. The News page tells the same.</source>
        <translation>Este sistema no tiene dónde mostrar esos avisos. La página Noticias dice lo mismo.</translation>
    </message>
    <message>
        <source>A short message of the system while this program is open, only for what concerns your organization: its rows in the published lists, its facilities in your tables, the rules.</source>
        <translation>Un aviso breve del sistema mientras este programa está abierto, solo de lo que concierne a su organización: sus filas en las listas publicadas, sus establecimientos en las tablas que tiene aquí, las reglas.</translation>
    </message>
</context>
<context>
    <name>NumbersTable</name>
    <message>
        <source>Numbers of the chart</source>
        <translation>Números de la gráfica</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(en blanco)</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sin números</translation>
    </message>
</context>
<context>
    <name>Oddities</name>
    <message>
        <source>{what} Left out: {count}.</source>
        <translation>{what} Omitidas: {count}.</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>columna {column}</translation>
    </message>
    <message>
        <source>rows {rows}</source>
        <translation>filas {rows}</translation>
    </message>
    <message>
        <source>row {rows}</source>
        <translation>fila {rows}</translation>
    </message>
    <message>
        <source>rows {rows} and more</source>
        <translation>filas {rows} y otras</translation>
    </message>
    <message>
        <source>for example {examples}</source>
        <translation>por ejemplo {examples}</translation>
    </message>
</context>
<context>
    <name>OddityLines</name>
    <message numerus="yes">
        <source>%Ln line(s) could not be read as rows; they are kept beside the table.</source>
        <translation>
            <numerusform>%Ln línea no se pudo leer como fila; se conserva junto a la tabla.</numerusform>
            <numerusform>%Ln líneas no se pudieron leer como filas; se conservan junto a la tabla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Look at it</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Version {version} of DxF Desk and newer rules are on offer.</source>
        <translation>Están disponibles la versión {version} de DxF Desk y reglas más nuevas.</translation>
    </message>
    <message>
        <source>Version {version} of DxF Desk is on offer.</source>
        <translation>Está disponible la versión {version} de DxF Desk.</translation>
    </message>
    <message>
        <source>Newer rules are on offer.</source>
        <translation>Hay reglas más nuevas disponibles.</translation>
    </message>
    <message>
        <source>Look at what is on offer</source>
        <translation>Ver lo que está disponible</translation>
    </message>
    <message>
        <source>Not now: hide this line</source>
        <translation>Ahora no: ocultar esta línea</translation>
    </message>
</context>
<context>
    <name>OneWindow</name>
    <message>
        <source>DxF Desk is already open, but its window does not answer. Look for it in the task bar: it may be busy, or asking you something. Nothing was lost. If it stays so, close it there and start DxF Desk again. Two windows on the same data are not opened, so that nothing is sent twice.</source>
        <translation>DxF Desk ya está abierto, pero su ventana no responde. Búsquela en la barra de tareas: puede que esté ocupada o que le esté preguntando algo. No se perdió nada. Si sigue así, ciérrela desde ahí y vuelva a iniciar DxF Desk. No se abren dos ventanas con los mismos datos, para que nada se envíe dos veces.</translation>
    </message>
</context>
<context>
    <name>OpenChoiceControl</name>
    <message>
        <source>Something else…</source>
        <translation>Otra cosa…</translation>
    </message>
    <message>
        <source>Type your own answer here</source>
        <translation>Escriba aquí su propia respuesta</translation>
    </message>
</context>
<context>
    <name>OpenedView</name>
    <message>
        <source>{table} is open.</source>
        <translation>{table} está abierta.</translation>
    </message>
    <message>
        <source>Back to the tables</source>
        <translation>Volver a las tablas</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Data dictionary</source>
        <translation>Diccionario de datos</translation>
    </message>
    <message>
        <source>Group and chart</source>
        <translation>Agrupar y graficar</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls)</source>
        <translation>Tablas (*.csv *.tsv *.txt *.xlsx *.xls)</translation>
    </message>
    <message>
        <source>Open a file of counts</source>
        <translation>Abrir un archivo de conteos</translation>
    </message>
    <message>
        <source>Use saved choices</source>
        <translation>Usar opciones guardadas</translation>
    </message>
    <message>
        <source>Choices (*.json)</source>
        <translation>Opciones (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>OrganizationCard</name>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Find your organization…</source>
        <translation>Buscar su organización…</translation>
    </message>
    <message>
        <source>The standing, the rows about you in tables and lists, and what is filled in for you rest on this.</source>
        <translation>En esto se basan su situación, las filas sobre usted en tablas y listas, y lo que se llena por usted.</translation>
    </message>
    <message>
        <source>No organization is set on this desk yet.</source>
        <translation>Este escritorio todavía no tiene una organización.</translation>
    </message>
    <message>
        <source>Change the organization…</source>
        <translation>Cambiar la organización…</translation>
    </message>
    <message>
        <source>Legal name: {name}</source>
        <translation>Nombre legal: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n facility(ies):</source>
        <translation>
            <numerusform>%n establecimiento:</numerusform>
            <numerusform>%n establecimientos:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketView</name>
    <message>
        <source>&amp;Back to the list</source>
        <translation>V&amp;olver a la lista</translation>
    </message>
    <message>
        <source>&amp;Open the portal</source>
        <translation>A&amp;brir el portal</translation>
    </message>
    <message>
        <source>Save packet…</source>
        <translation>Guardar paquete…</translation>
    </message>
    <message>
        <source>This is a draft. Sign it before you hand it in, so that a record of it is kept.</source>
        <translation>Este es un borrador. Fírmelo antes de entregarlo, para que quede constancia.</translation>
    </message>
    <message>
        <source>Open the portal, sign in there yourself, and copy field by field. Nothing is entered for you.</source>
        <translation>Abra el portal, inicie sesión allí y copie campo por campo. Este programa no ingresa nada por usted.</translation>
    </message>
    <message>
        <source>The portal does not take what stands in the letter: send the letter yourself.</source>
        <translation>El portal no recibe lo que dice la carta: envíe la carta por su cuenta.</translation>
    </message>
    <message>
        <source>Then press “{button}”.</source>
        <translation>Después pulse «{button}».</translation>
    </message>
    <message>
        <source>I &amp;entered it</source>
        <translation>Ya lo &amp;ingresé</translation>
    </message>
    <message>
        <source>I &amp;entered and sent it</source>
        <translation>Ya lo &amp;ingresé y lo envié</translation>
    </message>
    <message>
        <source>I s&amp;ent it</source>
        <translation>Ya la e&amp;nvié</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>Mostrar %n campo más</numerusform>
            <numerusform>Mostrar %n campos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields in the portal’s order</source>
        <translation>Campos en el orden del portal</translation>
    </message>
    <message>
        <source>What do you enter in the State’s portal or send by mail, word for word?</source>
        <translation>¿Qué ingresa en el portal del Estado o envía por correo, palabra por palabra?</translation>
    </message>
    <message>
        <source>Hand it in yourself</source>
        <translation>Entregarla por su cuenta</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>To stay within the limit for tables, these were removed: {names}.</source>
        <translation>Para respetar el límite de las tablas, se quitaron estas: {names}.</translation>
    </message>
</context>
<context>
    <name>PairPane</name>
    <message>
        <source>Can&amp;didate in the list</source>
        <translation>Fila can&amp;didata de la lista</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;No es la misma</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>No row is chosen.</source>
        <translation>No hay ninguna fila elegida.</translation>
    </message>
    <message>
        <source>Row {number}: {name}</source>
        <translation>Fila {number}: {name}</translation>
    </message>
    <message>
        <source>No row of the list has a name or number that is near.</source>
        <translation>Ninguna fila de la lista tiene un nombre o número parecido.</translation>
    </message>
    <message>
        <source>The list says besides</source>
        <translation>La lista dice además</translation>
    </message>
    <message>
        <source>Candidate in the list</source>
        <translation>Fila candidata de la lista</translation>
    </message>
    <message>
        <source>The sa&amp;me</source>
        <translation>&amp;Es la misma</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open: {title}</source>
        <translation>Abrir: {title}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Sin leer</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Sum of {column}</source>
        <translation>Suma de {column}</translation>
    </message>
    <message>
        <source>Mean of {column}</source>
        <translation>Promedio de {column}</translation>
    </message>
    <message>
        <source>How {column} is distributed</source>
        <translation>Cómo se distribuye {column}</translation>
    </message>
    <message>
        <source>{figure} by {first} and {second}</source>
        <translation>{figure} por {first} y {second}</translation>
    </message>
    <message>
        <source>{figure} by {first}</source>
        <translation>{figure} por {first}</translation>
    </message>
    <message>
        <source>Source: {names}.</source>
        <translation>Fuente: {names}.</translation>
    </message>
    <message>
        <source>File of {day}.</source>
        <translation>Archivo del {day}.</translation>
    </message>
    <message>
        <source>On this desk since {day}.</source>
        <translation>En este escritorio desde el {day}.</translation>
    </message>
    <message>
        <source>Only rows where: {filter}</source>
        <translation>Solo las filas donde: {filter}</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(en blanco)</translation>
    </message>
    <message>
        <source>Drawn: the largest {drawn} of {groups} groups.</source>
        <translation>Se dibujan los {drawn} grupos mayores, de {groups}.</translation>
    </message>
    <message>
        <source>Cells that are blank or no number are left out.</source>
        <translation>Se omiten las celdas en blanco o que no son números.</translation>
    </message>
    <message>
        <source>{low} to below {high}</source>
        <translation>de {low} a menos de {high}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) are not drawn.</source>
        <translation>
            <numerusform>%Ln grupo no se dibuja.</numerusform>
            <numerusform>%Ln grupos no se dibujan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>The data is invented and stays on this computer. Try anything; nothing you do here counts.</source>
        <translation>Los datos son inventados y no salen de esta computadora. Pruebe lo que quiera; nada de lo que haga aquí cuenta.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Nothing is left to correct</source>
        <translation>No queda nada por corregir</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to correct before you can sign</source>
        <translation>
            <numerusform>%n dato por corregir antes de firmar</numerusform>
            <numerusform>%n datos por corregir antes de firmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n por revisar</numerusform>
            <numerusform>%n por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{question} · {problem}</source>
        <translation>{question} · {problem}</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Stops the release · {problem}</source>
        <translation>Impide publicar · {problem}</translation>
    </message>
    <message>
        <source>Look at this · {problem}</source>
        <translation>Revise esto · {problem}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to settle before anything can be saved</source>
        <translation>
            <numerusform>Hay %Ln asunto que resolver antes de poder guardar</numerusform>
            <numerusform>Hay %Ln asuntos que resolver antes de poder guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Conviene revisar</translation>
    </message>
</context>
<context>
    <name>Procedure</name>
    <message>
        <source>{step}: {result}</source>
        <translation>{step}: {result}</translation>
    </message>
    <message>
        <source>Still open · {step}</source>
        <translation>Pendiente · {step}</translation>
    </message>
</context>
<context>
    <name>ProgramPart</name>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>Instalar…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Open the folder that Setup is saved in</source>
        <translation>Abrir la carpeta donde está guardado el instalador</translation>
    </message>
    <message>
        <source>Version {version} is on offer</source>
        <translation>Está disponible la versión {version}</translation>
    </message>
    <message>
        <source>{day} · {size}</source>
        <translation>{day} · {size}</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>Download version {version}</source>
        <translation>Descargar la versión {version}</translation>
    </message>
    <message>
        <source>Install version {version}</source>
        <translation>Instalar la versión {version}</translation>
    </message>
    <message>
        <source>Setup is not offered here. Ask whoever gave you the program for it.</source>
        <translation>Aquí no se ofrece el instalador. Pídaselo a quien le entregó el programa.</translation>
    </message>
    <message>
        <source>Setup is on this computer, exactly as it was signed.</source>
        <translation>El instalador está en esta computadora, tal como se firmó.</translation>
    </message>
    <message>
        <source>Setup is saved, exactly as it was signed: {path}. It cannot be started from here, because this is not Windows, or because the program is installed for all users of this computer. Give it to whoever installs programs for you.</source>
        <translation>El instalador está guardado, tal como se firmó: {path}. No se puede iniciar desde aquí, porque este sistema no es Windows o porque el programa está instalado para todos los usuarios de esta computadora. Entréguelo a quien le instala los programas.</translation>
    </message>
</context>
<context>
    <name>ProgramsContent</name>
    <message>
        <source>Program counts</source>
        <translation>Conteos de programas</translation>
    </message>
    <message>
        <source>{program} in {place}, {year}: {count} persons</source>
        <translation>{program}, {place}, {year}: {count} personas</translation>
    </message>
    <message>
        <source>{program} in {place}, {year}: {why}</source>
        <translation>{program}, {place}, {year}: {why}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>In several programs</source>
        <translation>En varios programas</translation>
    </message>
    <message>
        <source>Persons by program</source>
        <translation>Personas por programa</translation>
    </message>
    <message>
        <source>programs</source>
        <translation>programas</translation>
    </message>
    <message>
        <source>Persons over the years</source>
        <translation>Personas a lo largo de los años</translation>
    </message>
    <message>
        <source>program years</source>
        <translation>programas por año</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Sort of place</source>
        <translation>Tipo de lugar</translation>
    </message>
    <message>
        <source>Persons by place</source>
        <translation>Personas por lugar</translation>
    </message>
    <message>
        <source>program places</source>
        <translation>programas por lugar</translation>
    </message>
    <message>
        <source>several programs</source>
        <translation>varios programas</translation>
    </message>
    <message>
        <source>Who the persons are</source>
        <translation>Quiénes son las personas</translation>
    </message>
    <message>
        <source>program persons</source>
        <translation>personas de los programas</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>How many people seven State programs serve, where, and how that changes from year to year</source>
        <translation>A cuántas personas atienden siete programas del Estado, dónde, y cómo cambia de un año a otro</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Reading the program counts…</source>
        <translation>Leyendo los conteos de programas…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) on the way to this desk</source>
        <translation>
            <numerusform>%Ln tabla en camino a este escritorio</numerusform>
            <numerusform>%Ln tablas en camino a este escritorio</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>ProgressPart</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Downloading Setup</source>
        <translation>Descargando el instalador</translation>
    </message>
    <message>
        <source>Looking for updates</source>
        <translation>Buscando actualizaciones</translation>
    </message>
    <message>
        <source>Stop: {doing}</source>
        <translation>Detener: {doing}</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>From the registry of {day}. Change it if that is not so.</source>
        <translation>Del registro del {day}. Cámbielo si no es así.</translation>
    </message>
    <message>
        <source>From the reply of {day} that you filed.</source>
        <translation>De la respuesta del {day} que usted archivó.</translation>
    </message>
    <message>
        <source>Type a number up to {most}, or choose “Not sure”.</source>
        <translation>Escriba un número de hasta {most}, o elija «No lo sé».</translation>
    </message>
    <message>
        <source>Choose an answer. “Not sure” is one, too.</source>
        <translation>Elija una respuesta. «No lo sé» también lo es.</translation>
    </message>
</context>
<context>
    <name>QuestionsStep</name>
    <message numerus="yes">
        <source>The same holds for %n other facility(ies) of this kind</source>
        <translation>
            <numerusform>Vale también para %n establecimiento más de este tipo</numerusform>
            <numerusform>Vale también para %n establecimientos más de este tipo</numerusform>
        </translation>
    </message>
    <message>
        <source>Another question: {question}</source>
        <translation>Otra pregunta: {question}</translation>
    </message>
</context>
<context>
    <name>RadioControl</name>
    <message>
        <source>Clear this answer</source>
        <translation>Borrar esta respuesta</translation>
    </message>
</context>
<context>
    <name>ReadOut</name>
    <message>
        <source>Row in full</source>
        <translation>Fila completa</translation>
    </message>
    <message>
        <source>&amp;Previous row</source>
        <translation>Fila &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Next row</source>
        <translation>Fila &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Row {row} of {all}</source>
        <translation>Fila {row} de {all}</translation>
    </message>
    <message>
        <source>; in the file it is row {number}</source>
        <translation>; en el archivo es la fila {number}</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(en blanco)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Columns and cells of the row</source>
        <translation>Columnas y celdas de la fila</translation>
    </message>
    <message>
        <source>Alt+Page Down and Alt+Page Up go to the next and previous row.</source>
        <translation>Alt+Av Pág y Alt+Re Pág van a la fila siguiente y a la anterior.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Text of the page</source>
        <translation>Texto de la página</translation>
    </message>
    <message>
        <source>&amp;Open in the catalog</source>
        <translation>A&amp;brir en el catálogo</translation>
    </message>
    <message>
        <source>No page chosen</source>
        <translation>No hay ninguna página elegida</translation>
    </message>
    <message>
        <source>Choose one in the list, or search for a word.</source>
        <translation>Elija una en la lista o busque una palabra.</translation>
    </message>
    <message>
        <source>The page is saved in {file}</source>
        <translation>La página está guardada en {file}</translation>
    </message>
</context>
<context>
    <name>ReconcilingPage</name>
    <message numerus="yes">
        <source>%Ln decision(s) no longer stand, for the published list has changed.</source>
        <translation>
            <numerusform>%Ln decisión ya no vale, porque la lista publicada cambió.</numerusform>
            <numerusform>%Ln decisiones ya no valen, porque la lista publicada cambió.</numerusform>
        </translation>
    </message>
    <message>
        <source>The published list is another one than at the time. Your decisions still stand.</source>
        <translation>La lista publicada ya no es la de entonces. Sus decisiones siguen valiendo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are written to {file}.</source>
        <translation>
            <numerusform>Se escribió %Ln fila en {file}.</numerusform>
            <numerusform>Se escribieron %Ln filas en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Your file is unchanged.</source>
        <translation>Detenido. Su archivo sigue como estaba.</translation>
    </message>
    <message>
        <source>Which of your sites or partners are in a published list, and which are not</source>
        <translation>Cuáles de sus centros o socios están en una lista publicada, y cuáles no</translation>
    </message>
    <message>
        <source>Compare lists</source>
        <translation>Comparar listas</translation>
    </message>
</context>
<context>
    <name>RemoveQuestion</name>
    <message>
        <source>Remove a table</source>
        <translation>Quitar una tabla</translation>
    </message>
    <message>
        <source>Remove “{name}” from this desk?</source>
        <translation>¿Quitar «{name}» de este escritorio?</translation>
    </message>
    <message>
        <source>All of its versions go, so that what changed between them can no longer be shown. You can download the newest one again from the catalog.</source>
        <translation>Se quitan todas sus versiones, así que ya no se podrá mostrar qué cambió entre ellas. La más nueva se puede descargar otra vez desde el catálogo.</translation>
    </message>
    <message>
        <source>The file that it came from stays where it is.</source>
        <translation>El archivo del que viene se queda donde está.</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Quitarla</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conservarla</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>File a reply</source>
        <translation>Archivar una respuesta</translation>
    </message>
    <message>
        <source>What does the reply say?</source>
        <translation>¿Qué dice la respuesta?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>It does not say</source>
        <translation>No lo dice</translation>
    </message>
    <message>
        <source>Day of the reply</source>
        <translation>Día de la respuesta</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Texto de la respuesta</translation>
    </message>
    <message>
        <source>&amp;File the reply</source>
        <translation>&amp;Archivar la respuesta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The agency, or the address it was sent from.</source>
        <translation>La agencia o la dirección desde la que se envió.</translation>
    </message>
    <message>
        <source>&amp;Day of the reply</source>
        <translation>&amp;Día de la respuesta</translation>
    </message>
    <message>
        <source>Arrow keys change it.</source>
        <translation>Las teclas de flecha lo cambian.</translation>
    </message>
    <message>
        <source>&amp;Who sent it</source>
        <translation>&amp;Quién la envió</translation>
    </message>
    <message>
        <source>Its &amp;text</source>
        <translation>Su &amp;texto</translation>
    </message>
    <message>
        <source>Copy it here word for word.</source>
        <translation>Cópielo aquí palabra por palabra.</translation>
    </message>
    <message>
        <source>What does the reply sa&amp;y?</source>
        <translation>¿Q&amp;ué dice la respuesta?</translation>
    </message>
    <message>
        <source>Yes and no settle the question for this facility, with the reply as evidence.</source>
        <translation>«Sí» o «No» resuelven la pregunta para este establecimiento, con la respuesta como prueba.</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>La pregunta</translation>
    </message>
    <message>
        <source>Say who sent the reply.</source>
        <translation>Indique quién envió la respuesta.</translation>
    </message>
    <message>
        <source>Copy the text of the reply here.</source>
        <translation>Copie aquí el texto de la respuesta.</translation>
    </message>
    <message>
        <source>Choose what the reply says.</source>
        <translation>Elija qué dice la respuesta.</translation>
    </message>
    <message>
        <source>The question about {name}</source>
        <translation>La pregunta sobre {name}</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Close the report</source>
        <translation>Cerrar el informe</translation>
    </message>
    <message>
        <source>Report: {list} of {day}</source>
        <translation>Informe: {list} del {day}</translation>
    </message>
    <message>
        <source>Already here: {list} of {day}</source>
        <translation>Ya estaba aquí: {list} del {day}</translation>
    </message>
    <message>
        <source>Imported: {list} of {day}</source>
        <translation>Importado: {list} del {day}</translation>
    </message>
    <message>
        <source>{read} rows read, {kept} kept.</source>
        <translation>{read} filas leídas, {kept} conservadas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with something unexpected; see below.</source>
        <translation>
            <numerusform>%Ln fila con algo inesperado; véala abajo.</numerusform>
            <numerusform>%Ln filas con algo inesperado; véalas abajo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was odd.</source>
        <translation>No hubo nada inusual.</translation>
    </message>
    <message>
        <source>Exactly this list was on this desk already, so nothing was written.</source>
        <translation>Esta misma lista ya estaba en este escritorio, así que no se escribió nada.</translation>
    </message>
    <message>
        <source>It takes the place of the list of the same day that was here.</source>
        <translation>Reemplaza a la lista del mismo día que había aquí.</translation>
    </message>
    <message>
        <source>A newer list of this kind is on this desk and stays the one that is used.</source>
        <translation>En este escritorio hay una lista más reciente de este tipo, y sigue siendo la que se usa.</translation>
    </message>
    <message>
        <source>Columns that are not known and were not kept: {columns}</source>
        <translation>Columnas que no se conocen y no se conservaron: {columns}</translation>
    </message>
    <message>
        <source>Columns that are missing: {columns}</source>
        <translation>Columnas que faltan: {columns}</translation>
    </message>
    <message>
        <source>Columns left out on purpose, because they hold names and contacts of persons: {columns}</source>
        <translation>Columnas omitidas a propósito, porque contienen nombres y contactos de personas: {columns}</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Datasets found</source>
        <translation>Conjuntos de datos encontrados</translation>
    </message>
    <message>
        <source>Remove from favorites</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Add to favorites</source>
        <translation>Agregar a favoritos</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>No longer in the catalog</source>
        <translation>Ya no está en el catálogo</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>retirado el {day}</translation>
    </message>
    <message>
        <source>test or draft record</source>
        <translation>registro de prueba o borrador</translation>
    </message>
    <message>
        <source>favorite</source>
        <translation>favorito</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>{file} beside the {list} of {day}</source>
        <translation>{file} frente a: {list} del {day}</translation>
    </message>
    <message>
        <source>Row {number}: {result}</source>
        <translation>Fila {number}: {result}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La suya</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>Your rows and their pairs</source>
        <translation>Sus filas y sus parejas</translation>
    </message>
    <message>
        <source>There are no such rows.</source>
        <translation>No hay filas así.</translation>
    </message>
    <message>
        <source>Compare &amp;another list</source>
        <translation>Comparar &amp;otra lista</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Libro de Excel (XLSX)</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV para Excel</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>To go on later (JSON)</source>
        <translation>Para seguir después (JSON)</translation>
    </message>
    <message>
        <source>What to save</source>
        <translation>Qué guardar</translation>
    </message>
    <message>
        <source>Sav&amp;e…</source>
        <translation>&amp;Guardar…</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>What you sign</source>
        <translation>Lo que usted firma</translation>
    </message>
    <message>
        <source>Change the answers</source>
        <translation>Cambiar las respuestas</translation>
    </message>
    <message>
        <source>Go &amp;down to the signature</source>
        <translation>&amp;Ir a la firma</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>L&amp;eave</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>The draft stays as it is (Esc)</source>
        <translation>El borrador queda como está (Esc)</translation>
    </message>
    <message>
        <source>&amp;Back to the answers</source>
        <translation>V&amp;olver a las respuestas</translation>
    </message>
    <message>
        <source>Si&amp;gn</source>
        <translation>&amp;Firmar</translation>
    </message>
    <message>
        <source>Your answers are saved. Name and title are kept once you sign.</source>
        <translation>Sus respuestas están guardadas. El nombre y el cargo se guardan cuando usted firma.</translation>
    </message>
    <message>
        <source>This has to be corrected before you can sign:</source>
        <translation>Esto se debe corregir antes de firmar:</translation>
    </message>
    <message>
        <source>Worth a look:</source>
        <translation>Conviene revisar:</translation>
    </message>
    <message>
        <source>Not signed yet.</source>
        <translation>Aún no está firmada.</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Revisar y firmar</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregada</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{column}: {before} → {now}</source>
        <translation>{column}: {before} → {now}</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>Column {name} is new</source>
        <translation>La columna {name} es nueva</translation>
    </message>
    <message>
        <source>Column {name} is gone</source>
        <translation>La columna {name} ya no está</translation>
    </message>
    <message>
        <source>Column {before} is now called {after}</source>
        <translation>La columna {before} ahora se llama {after}</translation>
    </message>
    <message>
        <source>No columns tell the rows apart, so whole rows were compared.</source>
        <translation>Ninguna columna distingue las filas, así que se compararon filas enteras.</translation>
    </message>
    <message>
        <source>Rows were matched by {columns}, which you chose.</source>
        <translation>Las filas se emparejaron por {columns}, como usted eligió.</translation>
    </message>
    <message>
        <source>Rows were matched by {columns}. No two rows of a version are alike there.</source>
        <translation>Las filas se emparejaron por {columns}. Ahí no hay dos filas iguales en una misma versión.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were left out because these columns do not tell them apart.</source>
        <translation>
            <numerusform>%Ln fila quedó fuera porque estas columnas no la distinguen.</numerusform>
            <numerusform>%Ln filas quedaron fuera porque estas columnas no las distinguen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>blank</source>
        <translation>en blanco</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Ctrl+Enter reads the whole row.</source>
        <translation>Ctrl+Entrar lee la fila entera.</translation>
    </message>
    <message>
        <source>Columns that stay at the left</source>
        <translation>Columnas fijas a la izquierda</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Filas de la tabla</translation>
    </message>
    <message>
        <source>Enter sorts by the column you are in, Ctrl+Enter reads the row, Alt+Up filters the column, Alt+Down opens its menu, Ctrl+G goes to a row, Ctrl+C copies.</source>
        <translation>Entrar ordena por la columna en la que está, Ctrl+Entrar lee la fila, Alt+Flecha arriba filtra la columna, Alt+Flecha abajo abre su menú, Ctrl+G va a una fila, Ctrl+C copia.</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Which answers change</source>
        <translation>Qué respuestas cambian</translation>
    </message>
    <message>
        <source>What the newer rules change</source>
        <translation>Qué cambian las reglas más nuevas</translation>
    </message>
    <message>
        <source>If you use these rules, all pages answer by them at once. What you entered and signed stays as it is. The program does not go back to older rules.</source>
        <translation>Si usa estas reglas, todas las páginas responden según ellas de inmediato. Lo que usted ingresó y firmó queda como está. El programa no vuelve a reglas anteriores.</translation>
    </message>
    <message>
        <source>&amp;Use these rules</source>
        <translation>&amp;Usar estas reglas</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Ahora no</translation>
    </message>
    <message>
        <source>Your answers are worked out by both rules…</source>
        <translation>Se calculan sus respuestas con las dos versiones de las reglas…</translation>
    </message>
    <message>
        <source>Rules in use: {old} of {old_day}. On offer: {new} of {new_day}.</source>
        <translation>Reglas en uso: {old} del {old_day}. Disponibles: {new} del {new_day}.</translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message>
        <source>Show which answers change…</source>
        <translation>Ver qué respuestas cambian…</translation>
    </message>
    <message>
        <source>Newer rules are on offer: {pack}</source>
        <translation>Hay reglas más nuevas disponibles: {pack}</translation>
    </message>
    <message>
        <source>Rules of {day}</source>
        <translation>Reglas del {day}</translation>
    </message>
    <message>
        <source>They need version {version} of the program, which has to be installed first.</source>
        <translation>Necesitan la versión {version} del programa, que hay que instalar antes.</translation>
    </message>
</context>
<context>
    <name>SavedLine</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>SavedStatus</name>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Guardado a las {time}</translation>
    </message>
    <message>
        <source>What is on the screen is not saved yet. {sentence}</source>
        <translation>Lo que está en la pantalla aún no se guardó. {sentence}</translation>
    </message>
    <message>
        <source>Saving is tried again every few seconds.</source>
        <translation>Se intenta guardar de nuevo cada pocos segundos.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save the list as a CSV file</source>
        <translation>Guardar la lista como archivo CSV</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>The list of %Ln dataset(s) is saved in {file}</source>
        <translation>
            <numerusform>La lista de %Ln conjunto de datos está guardada en {file}</numerusform>
            <numerusform>La lista de %Ln conjuntos de datos está guardada en {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavingStep</name>
    <message>
        <source>Save the result</source>
        <translation>Guardar el resultado</translation>
    </message>
    <message>
        <source>{title} choices</source>
        <translation>{title} opciones</translation>
    </message>
    <message>
        <source>Save your choices</source>
        <translation>Guardar sus opciones</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are written to {file}.</source>
        <translation>
            <numerusform>Se escribió %Ln fila en {file}.</numerusform>
            <numerusform>Se escribieron %Ln filas en {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln count(s) are masked and left blank.</source>
        <translation>
            <numerusform>%Ln conteo está enmascarado y queda en blanco.</numerusform>
            <numerusform>%Ln conteos están enmascarados y quedan en blanco.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rate(s), share(s) and amount(s) are blank with them.</source>
        <translation>
            <numerusform>Con ellos queda en blanco %Ln tasa, porcentaje o monto.</numerusform>
            <numerusform>Con ellos quedan en blanco %Ln tasas, porcentajes y montos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows stand in another order, because the file&apos;s order followed the counts.</source>
        <translation>Las filas están en otro orden, porque el del archivo seguía los conteos.</translation>
    </message>
    <message>
        <source>Left out: {columns}.</source>
        <translation>No incluidas: {columns}.</translation>
    </message>
    <message>
        <source>Your choices are saved in {file}. The file&apos;s counts are not in it.</source>
        <translation>Sus opciones están guardadas en {file}. Ahí no están los conteos del archivo.</translation>
    </message>
    <message>
        <source>The record is begun. You find it under Attestations, too.</source>
        <translation>La constancia está iniciada. También la encuentra en Declaraciones.</translation>
    </message>
    <message>
        <source>The result cannot be saved: a reader could work out a masked number. Go back and combine groups, or leave out a breakdown.</source>
        <translation>El resultado no se puede guardar: un lector podría averiguar un número enmascarado. Vuelva atrás y junte grupos, o quite un desglose.</translation>
    </message>
    <message>
        <source>The result cannot be saved before the following is settled.</source>
        <translation>El resultado no se puede guardar antes de resolver lo siguiente.</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Save your choices…</source>
        <translation>Guardar sus opciones…</translation>
    </message>
    <message>
        <source>Begin the &amp;record</source>
        <translation>I&amp;niciar la constancia</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>What people still have to do</source>
        <translation>Lo que todavía debe hacer una persona</translation>
    </message>
    <message>
        <source>Masked counts are blank, with a column beside them that says so; a zero stays a zero. Rates and amounts of masked counts are blank, too. A footnote names the guidelines.</source>
        <translation>Los conteos enmascarados quedan en blanco, con una columna al lado que lo dice; un cero sigue siendo cero. Las tasas y los montos de esos conteos también quedan en blanco. Una nota al pie nombra las guías.</translation>
    </message>
    <message>
        <source>What each column is and what you answered, without any count: for the next file like this.</source>
        <translation>Qué es cada columna y qué respondió usted, sin ningún conteo: para el próximo archivo como este.</translation>
    </message>
    <message>
        <source>Begins the form for the expert&apos;s determination, with title, score and steps filled in. You complete and sign it under Attestations.</source>
        <translation>Inicia el formulario para la determinación de un experto, con el título, la puntuación y los pasos ya llenos. Usted lo completa y lo firma en Declaraciones.</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>El resultado</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>La constancia</translation>
    </message>
    <message>
        <source>Your choices</source>
        <translation>Sus opciones</translation>
    </message>
    <message>
        <source>Save the resu&amp;lt…</source>
        <translation>&amp;Guardar el resultado…</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Answer the questions</source>
        <translation>Responder las preguntas</translation>
    </message>
    <message>
        <source>Find us in the list</source>
        <translation>Buscarnos en la lista</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importar una lista…</translation>
    </message>
    <message>
        <source>How to sign</source>
        <translation>Cómo firmar</translation>
    </message>
    <message>
        <source>Ask the agency</source>
        <translation>Preguntar a la agencia</translation>
    </message>
    <message>
        <source>Show the memo</source>
        <translation>Ver el memorando</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>your answer</source>
        <translation>su respuesta</translation>
    </message>
    <message>
        <source>facility registry</source>
        <translation>registro de establecimientos</translation>
    </message>
    <message>
        <source>the agency’s reply</source>
        <translation>respuesta de la agencia</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>Fetch the lists</source>
        <translation>Descargar las listas</translation>
    </message>
    <message>
        <source>File the reply…</source>
        <translation>Archivar la respuesta…</translation>
    </message>
    <message>
        <source>From your organization&apos;s entry at this desk</source>
        <translation>De los datos de su organización en este escritorio</translation>
    </message>
    <message>
        <source>From the facility registry</source>
        <translation>Del registro de establecimientos</translation>
    </message>
    <message>
        <source>From the Signatory List</source>
        <translation>De la Lista de Signatarios</translation>
    </message>
    <message>
        <source>From the Participant Directory</source>
        <translation>Del Directorio de Participantes</translation>
    </message>
    <message>
        <source>From your standing</source>
        <translation>De su situación</translation>
    </message>
    <message>
        <source>Your answer of last time</source>
        <translation>Su respuesta de la última vez</translation>
    </message>
    <message>
        <source>Filled in for you</source>
        <translation>Ya viene llenado</translation>
    </message>
    <message>
        <source>{source}, {day}</source>
        <translation>{source}, {day}</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>{word}: {sentence}</source>
        <translation>{word}: {sentence}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>firmada el {day}</translation>
    </message>
    <message>
        <source>replaced by a correction</source>
        <translation>reemplazada por una corrección</translation>
    </message>
    <message>
        <source>connect by {day}</source>
        <translation>conéctese a más tardar el {day}</translation>
    </message>
    <message>
        <source>next try: now</source>
        <translation>próximo intento: ahora</translation>
    </message>
    <message>
        <source>next try: {moment}</source>
        <translation>reintento: {moment}</translation>
    </message>
    <message>
        <source>Not signed yet. It is saved on this computer; go on whenever you like.</source>
        <translation>Aún no está firmada. Está guardada en esta computadora; siga cuando quiera.</translation>
    </message>
    <message>
        <source>Signed and safe on this computer. Nobody has it yet: choose how it leaves.</source>
        <translation>Firmada y a salvo en esta computadora. Nadie la tiene todavía: elija por dónde sale.</translation>
    </message>
    <message>
        <source>Safe on this computer. It is sent by itself as soon as the endpoint can be reached.</source>
        <translation>A salvo en esta computadora. Se envía sola en cuanto se pueda llegar al punto de intercambio.</translation>
    </message>
    <message>
        <source>Safe on this computer. You asked to wait: it stays here until you let it go.</source>
        <translation>A salvo en esta computadora. Usted la puso en pausa: se queda aquí hasta que quite la pausa.</translation>
    </message>
    <message>
        <source>Safe on this computer. It is on its way; the answer is awaited.</source>
        <translation>A salvo en esta computadora. Va en camino; se espera la respuesta.</translation>
    </message>
    <message>
        <source>Safe on this computer. It was sent, and no clear answer came: it may have arrived. The endpoint is asked first, so it is not sent twice.</source>
        <translation>A salvo en esta computadora. Se envió y no llegó una respuesta clara: puede que haya llegado. Primero se pregunta al punto de intercambio, para que no se envíe dos veces.</translation>
    </message>
    <message>
        <source>The endpoint holds it with the same answers. Whether its owner accepts what it says is theirs to say.</source>
        <translation>El punto de intercambio la tiene con las mismas respuestas. Si su dueño acepta lo que dice, le corresponde a él decirlo.</translation>
    </message>
    <message>
        <source>The endpoint did not take it. It is safe on this computer. Read what the endpoint said, then correct it or hand it in another way.</source>
        <translation>El punto de intercambio no la aceptó. Está a salvo en esta computadora. Lea lo que dijo el punto de intercambio y después corríjala o entréguela por otra vía.</translation>
    </message>
    <message>
        <source>You gave it to a person, a portal or a file. It is safe here too. If the published lists show it one day, or you import its receipt, it is confirmed.</source>
        <translation>Usted la entregó a una persona, en un portal o en un archivo. Aquí también está a salvo. Si un día aparece en las listas publicadas, o si usted importa su comprobante, queda confirmada.</translation>
    </message>
    <message>
        <source>The published lists, or a receipt, show that it arrived. There is nothing left to do.</source>
        <translation>Las listas publicadas, o un comprobante, muestran que llegó. No queda nada por hacer.</translation>
    </message>
    <message>
        <source>The endpoint has it, with the same answers. Nothing was sent again.</source>
        <translation>El punto de intercambio la tiene, con las mismas respuestas. No se volvió a enviar nada.</translation>
    </message>
    <message>
        <source>The endpoint does not have it. It is safe here and is sent again.</source>
        <translation>El punto de intercambio no la tiene. Está a salvo aquí y se envía de nuevo.</translation>
    </message>
    <message>
        <source>The endpoint gave no clear answer. It is safe here, and the endpoint is asked again.</source>
        <translation>El punto de intercambio no dio una respuesta clara. Está a salvo aquí, y se le vuelve a preguntar.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Por aclarar</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Handed off</source>
        <translation>Por otra vía</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>your exchange endpoint</source>
        <translation>su punto de intercambio</translation>
    </message>
    <message>
        <source>the State’s portal (you enter it)</source>
        <translation>el portal del Estado (usted la ingresa)</translation>
    </message>
    <message>
        <source>a sealed file</source>
        <translation>un archivo sellado</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>It is kept here, for your records.</source>
        <translation>Se guarda aquí, para su archivo.</translation>
    </message>
    <message>
        <source>It can go to: {places}</source>
        <translation>Puede salir por: {places}</translation>
    </message>
    <message>
        <source>Stopped. What was not sent is safe here and still waits.</source>
        <translation>Detenido. Lo que no se envió está a salvo aquí y sigue en espera.</translation>
    </message>
    <message numerus="yes">
        <source>%n attestation(s) received by the endpoint.</source>
        <translation>
            <numerusform>El punto de intercambio recibió %n declaración.</numerusform>
            <numerusform>El punto de intercambio recibió %n declaraciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the endpoint.</source>
        <translation>
            <numerusform>El punto de intercambio rechazó %n.</numerusform>
            <numerusform>El punto de intercambio rechazó %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait(s), safe on this computer.</source>
        <translation>
            <numerusform>%n sigue en espera, a salvo en esta computadora.</numerusform>
            <numerusform>%n siguen en espera, a salvo en esta computadora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by a correction</source>
        <translation>Reemplazada por una corrección</translation>
    </message>
    <message>
        <source>Put in the queue</source>
        <translation>Puesta en espera de envío</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Puesta en pausa</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Fin de la pausa</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Received by the endpoint</source>
        <translation>Recibida por el punto de intercambio</translation>
    </message>
    <message>
        <source>Refused by the endpoint</source>
        <translation>Rechazada por el punto de intercambio</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>No se pudo enviar</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>No llegó respuesta</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Asked, no clear answer</source>
        <translation>Se preguntó: sin respuesta clara</translation>
    </message>
    <message>
        <source>Asked: the endpoint has it</source>
        <translation>Se preguntó: el punto de intercambio la tiene</translation>
    </message>
    <message>
        <source>Asked: the endpoint does not have it</source>
        <translation>Se preguntó: el punto de intercambio no la tiene</translation>
    </message>
    <message>
        <source>Receipt made</source>
        <translation>Comprobante hecho</translation>
    </message>
    <message>
        <source>Receipt imported</source>
        <translation>Comprobante importado</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Copia de seguridad restaurada</translation>
    </message>
    <message>
        <source>Prepare choices</source>
        <translation>Preparar las opciones</translation>
    </message>
    <message>
        <source>Prepare the agreement</source>
        <translation>Preparar el acuerdo</translation>
    </message>
    <message>
        <source>It is no longer here: another window discarded or signed it. The list shows what there is.</source>
        <translation>Ya no está aquí: se descartó o se firmó en otra ventana. La lista muestra lo que hay.</translation>
    </message>
    <message>
        <source>FACID</source>
        <translation>FACID</translation>
    </message>
    <message>
        <source>CCN</source>
        <translation>CCN</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>license number</source>
        <translation>número de licencia</translation>
    </message>
    <message>
        <source>no earlier version</source>
        <translation>sin versión anterior</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) changed</source>
        <translation>
            <numerusform>cambió %Ln celda</numerusform>
            <numerusform>cambiaron %Ln celdas</numerusform>
        </translation>
    </message>
    <message>
        <source>as before</source>
        <translation>como antes</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>ya no está</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>%Ln fila cambiada</numerusform>
            <numerusform>%Ln filas cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) new</source>
        <translation>
            <numerusform>%Ln fila nueva</numerusform>
            <numerusform>%Ln filas nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) no longer there</source>
        <translation>
            <numerusform>%Ln fila que ya no está</numerusform>
            <numerusform>%Ln filas que ya no están</numerusform>
        </translation>
    </message>
    <message>
        <source>Since the version before: {changes}</source>
        <translation>Desde la versión anterior: {changes}</translation>
    </message>
    <message>
        <source>Nothing about your facilities changed since the version before</source>
        <translation>Nada de sus establecimientos cambió desde la versión anterior</translation>
    </message>
    <message>
        <source>There is no earlier version here to compare with</source>
        <translation>Aquí no hay una versión anterior con la cual comparar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{column}: {before} → {now}</source>
        <translation>{column}: {before} → {now}</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>HCAI ID</source>
        <translation>ID de HCAI</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>visible</translation>
    </message>
    <message>
        <source>small</source>
        <translation>pequeño</translation>
    </message>
    <message>
        <source>complementary</source>
        <translation>complementario</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sin número</translation>
    </message>
    <message>
        <source>published as it is; a zero identifies nobody</source>
        <translation>se publica tal como está; un cero no identifica a nadie</translation>
    </message>
    <message>
        <source>masked, because it is from 1 to {most}</source>
        <translation>enmascarado, porque es de 1 a {most}</translation>
    </message>
    <message>
        <source>masked, because a small one could be worked out from it</source>
        <translation>enmascarado, porque con él se podría averiguar uno pequeño</translation>
    </message>
    <message>
        <source>your file has no number there</source>
        <translation>su archivo no tiene un número ahí</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>inestable</translation>
    </message>
    <message>
        <source>{where}: your file has no such row</source>
        <translation>{where}: su archivo no tiene esa fila</translation>
    </message>
    <message>
        <source>{where}: no number in your file</source>
        <translation>{where}: sin número en su archivo</translation>
    </message>
    <message>
        <source>{where}: left blank, because too few survey cases are behind it; {number} in your file</source>
        <translation>{where}: queda en blanco, porque se basa en muy pocos casos de encuesta; {number} en su archivo</translation>
    </message>
    <message>
        <source>{where}: {number}, shown</source>
        <translation>{where}: {number}, visible</translation>
    </message>
    <message>
        <source>{where}: {number}, to be masked because it is small</source>
        <translation>{where}: {number}; se enmascara porque es pequeño</translation>
    </message>
    <message>
        <source>{where}: {number}, to be masked because a small one could be worked out from it</source>
        <translation>{where}: {number}; se enmascara porque con él se podría averiguar uno pequeño</translation>
    </message>
    <message>
        <source>{where}: masked because it is small; {number} in your file</source>
        <translation>{where}: enmascarado porque es pequeño; {number} en su archivo</translation>
    </message>
    <message>
        <source>{where}: masked because a small one could be worked out from it; {number} in your file</source>
        <translation>{where}: enmascarado porque con él se podría averiguar uno pequeño; {number} en su archivo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sum(s)</source>
        <translation>
            <numerusform>%Ln suma</numerusform>
            <numerusform>%Ln sumas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln masked cell(s)</source>
        <translation>
            <numerusform>%Ln celda enmascarada</numerusform>
            <numerusform>%Ln celdas enmascaradas</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk played a reader who knows every number shown and {lines}, and tried to work out {cells} from them.</source>
        <translation>El escritorio se puso en el lugar de un lector que conoce cada número visible y {lines}, e intentó averiguar con eso {cells}.</translation>
    </message>
    <message>
        <source>Nothing is masked, so there was nothing to work out.</source>
        <translation>No hay nada enmascarado, así que no había nada que averiguar.</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Sí.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln masked number(s) can be worked out exactly.</source>
        <translation>
            <numerusform>%Ln número enmascarado se puede averiguar con exactitud.</numerusform>
            <numerusform>%Ln números enmascarados se pueden averiguar con exactitud.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln small number(s) can be narrowed down too far.</source>
        <translation>
            <numerusform>%Ln número pequeño se puede acotar demasiado.</numerusform>
            <numerusform>%Ln números pequeños se pueden acotar demasiado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>The saved file may say which cells are small and which complementary: the attack knew it, too.</source>
        <translation>El archivo guardado puede decir qué celdas son pequeñas y cuáles complementarias: el ataque también lo sabía.</translation>
    </message>
    <message>
        <source>The saved file has one code for both kinds of masked cells: telling them apart would help a reader to work out a number. The two words here are for you only.</source>
        <translation>El archivo guardado tiene un solo código para los dos tipos de celdas enmascaradas: distinguirlos ayudaría a un lector a averiguar un número. Las dos palabras de aquí son solo para usted.</translation>
    </message>
    <message>
        <source>{where}: {low} or more</source>
        <translation>{where}: {low} o más</translation>
    </message>
    <message>
        <source>{where}: {number}</source>
        <translation>{where}: {number}</translation>
    </message>
    <message>
        <source>{where}: from {low} to {high}</source>
        <translation>{where}: de {low} a {high}</translation>
    </message>
    <message>
        <source>The counts could not be read yet</source>
        <translation>Todavía no se pudieron leer los conteos</translation>
    </message>
    <message>
        <source>Nothing to score: the counts are not about people</source>
        <translation>No hay nada que puntuar: los conteos no son sobre personas</translation>
    </message>
    <message>
        <source>Large enough to be published without a score</source>
        <translation>Lo bastante grandes para publicarse sin puntuación</translation>
    </message>
    <message>
        <source>Small counts are to be masked before publishing</source>
        <translation>Hay que enmascarar los conteos pequeños antes de publicar</translation>
    </message>
    <message>
        <source>Small counts are masked, whatever the score</source>
        <translation>Los conteos pequeños se enmascaran, sea cual sea la puntuación</translation>
    </message>
    <message>
        <source>The guidelines help to judge; a person decides, after the legal review.</source>
        <translation>Las guías ayudan a juzgar; decide una persona, después de la revisión legal.</translation>
    </message>
    <message>
        <source>Settle what stands below, then come back to this step.</source>
        <translation>Resuelva lo que está abajo y vuelva a este paso.</translation>
    </message>
    <message>
        <source>Total: {total}. The guidelines ask for at most {limit}.</source>
        <translation>Total: {total}. Las guías piden {limit} como máximo.</translation>
    </message>
    <message>
        <source>Total: {total}. That is more than the {limit} that the guidelines ask for.</source>
        <translation>Total: {total}. Es más que los {limit} que admiten las guías.</translation>
    </message>
    <message>
        <source>{variable}: {points}, because it is “{category}”. {help}</source>
        <translation>{variable}: {points}, porque corresponde «{category}». {help}</translation>
    </message>
    <message>
        <source>You said that no count is about people or can be traced to people.</source>
        <translation>Usted indicó que ningún conteo es sobre personas ni se puede relacionar con personas.</translation>
    </message>
    <message>
        <source>Every count that is not zero is {least} or more, and the population is more than {people}.</source>
        <translation>Todo conteo distinto de cero es {least} o más, y la población es de más de {people}.</translation>
    </message>
    <message>
        <source>People at high risk are counted, and a count is below {least}.</source>
        <translation>Se cuentan personas de alto riesgo, y hay un conteo menor de {least}.</translation>
    </message>
    <message>
        <source>The score is {total}, at most {limit}.</source>
        <translation>La puntuación es {total}, dentro del límite de {limit}.</translation>
    </message>
    <message>
        <source>The score is {total}, more than {limit}. The next step shows what is masked.</source>
        <translation>La puntuación es {total}, más que {limit}. El paso siguiente muestra qué se enmascara.</translation>
    </message>
    <message>
        <source>Not from this table: the desk could neither find a masked number nor narrow a small one down.</source>
        <translation>No con esta tabla: el escritorio no pudo averiguar ningún número enmascarado ni acercarse a uno pequeño.</translation>
    </message>
    <message>
        <source>The score is above the limit, and no count is small enough to be masked</source>
        <translation>La puntuación supera el límite, y ningún conteo es tan pequeño que se pueda enmascarar</translation>
    </message>
    <message>
        <source>By the score, no more masking is asked for</source>
        <translation>Según la puntuación, no se pide enmascarar más</translation>
    </message>
    <message>
        <source>The score is {total}, more than {limit}. No count is below {least}: make groups wider, or document what lowers the risk.</source>
        <translation>La puntuación es {total}, más que {limit}. Ningún conteo es menor de {least}: amplíe los grupos o documente lo que reduce el riesgo.</translation>
    </message>
</context>
<context>
    <name>ScoreStep</name>
    <message>
        <source>The procedure, step by step</source>
        <translation>El procedimiento, paso a paso</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>What applies</source>
        <translation>Lo que corresponde</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Points of each variable</source>
        <translation>Puntos de cada variable</translation>
    </message>
    <message>
        <source>The score</source>
        <translation>La puntuación</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search the catalog</source>
        <translation>Buscar en el catálogo</translation>
    </message>
    <message>
        <source>Search titles, descriptions, files and columns</source>
        <translation>Busque en títulos, descripciones, archivos y columnas</translation>
    </message>
</context>
<context>
    <name>SectionLinks</name>
    <message>
        <source>Sections of this page</source>
        <translation>Secciones de esta página</translation>
    </message>
    <message>
        <source>Go to: {section}</source>
        <translation>Ir a: {section}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>How should this program look and work for you?</source>
        <translation>¿Cómo desea que se vea y funcione este programa?</translation>
    </message>
</context>
<context>
    <name>ShelfList</name>
    <message>
        <source>Tables on this desk</source>
        <translation>Tablas de este escritorio</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>The portal has a newer file</source>
        <translation>El portal tiene un archivo más nuevo</translation>
    </message>
    <message>
        <source>Kept current</source>
        <translation>Se mantiene al día</translation>
    </message>
    <message>
        <source>From this computer</source>
        <translation>De esta computadora</translation>
    </message>
    <message>
        <source>As in your catalog</source>
        <translation>Como en su catálogo</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Search your tables by name, dataset or column</source>
        <translation>Buscar en sus tablas por nombre, conjunto de datos o columna</translation>
    </message>
    <message>
        <source>Name, dataset or column</source>
        <translation>Nombre, conjunto de datos o columna</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) on this desk</source>
        <translation>
            <numerusform>%Ln tabla en este escritorio</numerusform>
            <numerusform>%Ln tablas en este escritorio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln table(s)</source>
        <translation>
            <numerusform>{count} de %Ln tabla</numerusform>
            <numerusform>{count} de %Ln tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a dataset in the catalog, look at its files, and choose Download. The table then opens here at once, also without a network. You can also open a file of this computer: CSV, Excel, JSON or ZIP.</source>
        <translation>Busque un conjunto de datos en el catálogo, mire sus archivos y elija Descargar. Después la tabla se abre aquí al instante, también sin red. También puede abrir un archivo de esta computadora: CSV, Excel, JSON o ZIP.</translation>
    </message>
    <message>
        <source>There are no tables on this desk yet.</source>
        <translation>Todavía no hay tablas en este escritorio.</translation>
    </message>
    <message>
        <source>Go to the catalog</source>
        <translation>Ir al catálogo</translation>
    </message>
    <message>
        <source>No table on this desk fits “{text}”.</source>
        <translation>Ninguna tabla de este escritorio coincide con «{text}».</translation>
    </message>
    <message>
        <source>The catalog may have one that is not on this desk yet.</source>
        <translation>Puede que el catálogo tenga una que todavía no está en este escritorio.</translation>
    </message>
    <message>
        <source>Show all tables</source>
        <translation>Mostrar todas las tablas</translation>
    </message>
    <message>
        <source>The table is removed.</source>
        <translation>La tabla se quitó.</translation>
    </message>
    <message>
        <source>{table} is on this desk now.</source>
        <translation>{table} ya está en este escritorio.</translation>
    </message>
</context>
<context>
    <name>SidePlace</name>
    <message>
        <source>Close this panel</source>
        <translation>Cerrar este panel</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message>
        <source>Your full name</source>
        <translation>Su nombre completo</translation>
    </message>
    <message>
        <source>As you sign letters. It becomes part of the record.</source>
        <translation>Como firma sus cartas. Pasa a ser parte del registro.</translation>
    </message>
    <message>
        <source>Your title</source>
        <translation>Su cargo</translation>
    </message>
    <message>
        <source>Your role in the organization, such as administrator.</source>
        <translation>Su función en la organización, por ejemplo administrador.</translation>
    </message>
    <message>
        <source>Your electronic signature</source>
        <translation>Su firma electrónica</translation>
    </message>
    <message>
        <source>Agree to this statement by ticking the box. Without it nothing is signed.</source>
        <translation>Marque la casilla para aceptar esta afirmación. Sin ella no se firma nada.</translation>
    </message>
    <message>
        <source>Type your full name.</source>
        <translation>Escriba su nombre completo.</translation>
    </message>
    <message>
        <source>Type your title in the organization.</source>
        <translation>Escriba su cargo en la organización.</translation>
    </message>
    <message>
        <source>Signing puts your name, title, these statements, the date, the time and the time zone into the record and freezes it. It is kept on this desk and cannot be changed after that; a correction is a new record. Nothing is sent yet: you choose that in the next step.</source>
        <translation>Al firmar, su nombre, su cargo, estas afirmaciones, la fecha, la hora y la zona horaria entran en el registro y este queda fijo. Se guarda en este escritorio y después no se puede cambiar; una corrección es un registro nuevo. Todavía no se envía nada: eso lo elige en el paso siguiente.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Source: {dataset}, {table}, file of {day}.</source>
        <translation>Fuente: {dataset}, {table}, archivo del {day}.</translation>
    </message>
    <message>
        <source>a file of this computer</source>
        <translation>un archivo de esta computadora</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Your choices of {file} are used.</source>
        <translation>Se usan sus opciones de {file}.</translation>
    </message>
    <message>
        <source>{file} is read.</source>
        <translation>{file} está leído.</translation>
    </message>
    <message>
        <source>Going through the procedure</source>
        <translation>Siguiendo el procedimiento</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Primero elija un archivo.</translation>
    </message>
    <message>
        <source>The steps after this one are to be done again.</source>
        <translation>Hay que repetir los pasos que siguen a este.</translation>
    </message>
    <message>
        <source>This edition does not list what {columns} breaks down by. It counts as another variable.</source>
        <translation>Esta edición no tiene el criterio por el que desglosa {columns}. Cuenta como otra variable.</translation>
    </message>
</context>
<context>
    <name>StandingPage</name>
    <message>
        <source>Must you sign, have you, are your choices listed, and what is next?</source>
        <translation>¿Debe firmar, ya firmó, figuran sus opciones y qué sigue?</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situación</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Name your organization once. This page then says whether you must sign the Data Sharing Agreement of the Data Exchange Framework (DxF), whether the State’s lists show you as a signatory, whether your exchange choices are in the Participant Directory, and what to do next.

It takes about a minute, works without a connection, and nothing leaves this computer.</source>
        <translation>Indique su organización una sola vez. Después, esta página le dice si debe firmar el Acuerdo de Intercambio de Datos del Marco de Intercambio de Datos (DxF), si las listas del Estado muestran que ya firmó, si sus opciones de intercambio están en el Directorio de Participantes y qué hacer a continuación.

Toma cerca de un minuto, funciona sin conexión y nada sale de esta computadora.</translation>
    </message>
    <message>
        <source>Where does your organization stand?</source>
        <translation>¿Cuál es la situación de su organización?</translation>
    </message>
    <message>
        <source>Find your &amp;organization</source>
        <translation>Buscar su &amp;organización</translation>
    </message>
    <message>
        <source>Your standing cannot be told now</source>
        <translation>Por ahora no se puede indicar su situación</translation>
    </message>
    <message>
        <source>Must we sign?</source>
        <translation>¿Debemos firmar?</translation>
    </message>
    <message>
        <source>Have we signed?</source>
        <translation>¿Hemos firmado?</translation>
    </message>
    <message>
        <source>Are our choices listed?</source>
        <translation>¿Figuran nuestras opciones?</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Consultando…</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>&amp;Open a kept comparison…</source>
        <translation>A&amp;brir una comparación guardada…</translation>
    </message>
    <message>
        <source>Go &amp;back to your comparison</source>
        <translation>V&amp;olver a su comparación</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>&amp;Importar una lista…</translation>
    </message>
    <message>
        <source>{list}: not on this desk yet</source>
        <translation>{list}: todavía no está en este escritorio</translation>
    </message>
    <message>
        <source>{list} of {day}, {rows} rows</source>
        <translation>{list} del {day}, {rows} filas</translation>
    </message>
    <message>
        <source>Your list</source>
        <translation>Su lista</translation>
    </message>
    <message>
        <source>Lists of patients are never read. Nothing of your file is kept, unless you save the result.</source>
        <translation>Nunca se leen listas de pacientes. No se conserva nada de su archivo, a menos que guarde el resultado.</translation>
    </message>
    <message>
        <source>Published lists on this desk</source>
        <translation>Listas publicadas en este escritorio</translation>
    </message>
    <message>
        <source>Choose your &amp;list…</source>
        <translation>&amp;Elegir su lista…</translation>
    </message>
    <message>
        <source>F&amp;etch the lists</source>
        <translation>Descargar las &amp;listas</translation>
    </message>
    <message>
        <source>A file of your sites or partners, one in each row: a workbook or a text file. Names and cities are enough; license numbers, NPIs and other numbers of facilities make the result surer.</source>
        <translation>Un archivo de sus centros o socios, uno por fila: un libro de Excel o un archivo de texto. Bastan nombres y ciudades; los números de licencia, los NPI y otros números de establecimientos hacen más seguro el resultado.</translation>
    </message>
</context>
<context>
    <name>Statewide</name>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save as CSV: {table}</source>
        <translation>Guardar como CSV: {table}</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Signatarios</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Nothing given</source>
        <translation>Nada indicado</translation>
    </message>
    <message>
        <source>No choice</source>
        <translation>Sin opción</translation>
    </message>
    <message>
        <source>QHIO</source>
        <translation>QHIO</translation>
    </message>
    <message>
        <source>Nationwide network</source>
        <translation>Red nacional</translation>
    </message>
    <message>
        <source>Own technology</source>
        <translation>Tecnología propia</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>No corresponde</translation>
    </message>
    <message>
        <source>Joining a QHIO</source>
        <translation>Uniéndose a QHIO</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Sub-type</source>
        <translation>Subtipo</translation>
    </message>
    <message>
        <source>With choices</source>
        <translation>Eligieron</translation>
    </message>
    <message>
        <source>Delaying</source>
        <translation>Aplazan</translation>
    </message>
    <message>
        <source>Not selected</source>
        <translation>Sin seleccionar</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Parte del total</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Request for Information</source>
        <translation>Solicitud de información</translation>
    </message>
    <message>
        <source>Information Delivery</source>
        <translation>Entrega de información</translation>
    </message>
    <message>
        <source>Notifications of ADT Events</source>
        <translation>Notificaciones de eventos ADT</translation>
    </message>
</context>
<context>
    <name>StatewidePage</name>
    <message>
        <source>Views of the Statewide page</source>
        <translation>Vistas de la página Todo el estado</translation>
    </message>
    <message>
        <source>How the field stands</source>
        <translation>Panorama</translation>
    </message>
    <message>
        <source>Lists on this desk</source>
        <translation>Listas de este escritorio</translation>
    </message>
    <message>
        <source>Who has signed, and how they exchange: from the lists that the State publishes</source>
        <translation>Quién ha firmado y cómo intercambia: según las listas que publica el Estado</translation>
    </message>
    <message>
        <source>Statewide</source>
        <translation>Todo el estado</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Due by {day}</source>
        <translation>A más tardar el {day}</translation>
    </message>
</context>
<context>
    <name>StorageCard</name>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Make room now</source>
        <translation>Hacer espacio ahora</translation>
    </message>
    <message>
        <source>Show each table…</source>
        <translation>Ver cada tabla…</translation>
    </message>
    <message>
        <source>When a download goes beyond it, the oldest tables make room. What is kept current stays, and so does what the portal could not give again.</source>
        <translation>Cuando una descarga pasa de ahí, las tablas más viejas hacen lugar. Lo que se mantiene al día se queda, y también lo que el portal no podría dar de nuevo.</translation>
    </message>
    <message>
        <source>Tables may take</source>
        <translation>Las tablas pueden ocupar</translation>
    </message>
    <message>
        <source>Organization and attestations</source>
        <translation>Organización y declaraciones</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Published lists</source>
        <translation>Listas publicadas</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Archivos de registro</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Modo de práctica</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Otros archivos</translation>
    </message>
    <message>
        <source>This desk takes {used}; {free} are free on the disk.</source>
        <translation>Este escritorio ocupa {used}; hay {free} libres en el disco.</translation>
    </message>
    <message>
        <source>Saved. Tables take more than that: “Make room now” removes the oldest ones.</source>
        <translation>Guardado. Las tablas ocupan más que eso: «Hacer espacio ahora» quita las más viejas.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) removed: {names}</source>
        <translation>
            <numerusform>Se quitó %Ln tabla: {names}</numerusform>
            <numerusform>Se quitaron %Ln tablas: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could go: what is here is kept current, or the portal could not give it again.</source>
        <translation>No se pudo quitar nada: lo que hay aquí se mantiene al día, o el portal no podría darlo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing had to go: tables take less than they may.</source>
        <translation>No hizo falta quitar nada: las tablas ocupan menos de lo que pueden.</translation>
    </message>
</context>
<context>
    <name>StorageView</name>
    <message>
        <source>{used} of {limit} are used</source>
        <translation>Se usan {used} de {limit}</translation>
    </message>
    <message>
        <source>{free} are free on the disk</source>
        <translation>Hay {free} libres en el disco</translation>
    </message>
    <message>
        <source>kept current</source>
        <translation>se mantiene al día</translation>
    </message>
    <message>
        <source>older version</source>
        <translation>versión anterior</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) removed: {names}</source>
        <translation>
            <numerusform>Se quitó %Ln tabla: {names}</numerusform>
            <numerusform>Se quitaron %Ln tablas: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could go: every table here is kept current.</source>
        <translation>No se pudo quitar nada: todas las tablas de aquí se mantienen al día.</translation>
    </message>
    <message>
        <source>Nothing had to go: tables take less than they may.</source>
        <translation>No hizo falta quitar nada: las tablas ocupan menos de lo que pueden.</translation>
    </message>
    <message>
        <source>Make room now</source>
        <translation>Hacer espacio ahora</translation>
    </message>
    <message>
        <source>Tables take more than they may. “Make room now” removes the oldest ones that are not kept current.</source>
        <translation>Las tablas ocupan más de lo que pueden. «Hacer espacio ahora» quita las más viejas que no se mantienen al día.</translation>
    </message>
    <message>
        <source>No tables are on this desk.</source>
        <translation>No hay tablas en este escritorio.</translation>
    </message>
    <message>
        <source>Tables by size</source>
        <translation>Tablas por tamaño</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>On this desk since</source>
        <translation>Aquí desde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tables &amp;may take</source>
        <translation>Las tablas pueden oc&amp;upar</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>SuggestionsCard</name>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>May be found by</source>
        <translation>Se puede encontrar por</translation>
    </message>
    <message>
        <source>Datasets that may have your facilities</source>
        <translation>Conjuntos de datos que pueden tener sus establecimientos</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Show in the catalog</source>
        <translation>Mostrar en el catálogo</translation>
    </message>
    <message>
        <source>These tables have columns by which a facility can be found. Whether yours are in them shows once they are on this desk.</source>
        <translation>Estas tablas tienen columnas por las que se puede encontrar un establecimiento. Si los suyos están en ellas se verá cuando estén en este escritorio.</translation>
    </message>
    <message>
        <source>All tables that are known to have such columns are on this desk.</source>
        <translation>Todas las tablas que se sabe que tienen esas columnas están en este escritorio.</translation>
    </message>
    <message>
        <source>No table of the catalog is known to have such columns yet. The columns of tables are read after a sync, a few a minute.</source>
        <translation>Todavía no se sabe de ninguna tabla del catálogo que tenga esas columnas. Las columnas se leen después de sincronizar, unas pocas tablas por minuto.</translation>
    </message>
    <message>
        <source>“{table}” is among the downloads now.</source>
        <translation>«{table}» ya está entre las descargas.</translation>
    </message>
    <message>
        <source>Where your facilities may be found</source>
        <translation>Dónde pueden estar sus establecimientos</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Signatories</source>
        <translation>Signatarios</translation>
    </message>
    <message>
        <source>Entered at least one of the three choices</source>
        <translation>Indicaron al menos una de las tres opciones</translation>
    </message>
    <message>
        <source>Chose a Qualified Health Information Organization (QHIO)</source>
        <translation>Eligieron una Organización Calificada de Información de Salud (QHIO)</translation>
    </message>
    <message>
        <source>Say they delay exchange until 2026</source>
        <translation>Dicen que aplazan el intercambio hasta 2026</translation>
    </message>
    <message>
        <source>of {rows} rows in the list</source>
        <translation>de {rows} filas en la lista</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} de {all}</translation>
    </message>
</context>
<context>
    <name>TableFilters</name>
    <message>
        <source>(blank)</source>
        <translation>(en blanco)</translation>
    </message>
    <message>
        <source>Filter of {column}</source>
        <translation>Filtro de {column}</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing; nothing is filtered yet.</source>
        <translation>Falta la comilla de cierre; todavía no se filtra nada.</translation>
    </message>
    <message>
        <source>A value is missing; nothing is filtered yet.</source>
        <translation>Falta un valor; todavía no se filtra nada.</translation>
    </message>
    <message>
        <source>Find: {words}</source>
        <translation>Buscar: {words}</translation>
    </message>
    <message>
        <source>The filter that came with this table</source>
        <translation>El filtro con el que se abrió esta tabla</translation>
    </message>
    <message>
        <source>contains abc</source>
        <translation>contiene abc</translation>
    </message>
    <message>
        <source>is abc</source>
        <translation>es abc</translation>
    </message>
    <message>
        <source>is abc or def</source>
        <translation>es abc o def</translation>
    </message>
    <message>
        <source>more than 5, at most 5</source>
        <translation>más de 5, 5 como máximo</translation>
    </message>
    <message>
        <source>from 1 to 5</source>
        <translation>de 1 a 5</translation>
    </message>
    <message>
        <source>nothing in the cell</source>
        <translation>no hay nada en la celda</translation>
    </message>
    <message>
        <source>does not contain abc</source>
        <translation>no contiene abc</translation>
    </message>
    <message>
        <source>the text itself</source>
        <translation>el texto mismo</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message numerus="yes">
        <source>The first %Ln row(s)</source>
        <translation>
            <numerusform>La primera fila (%Ln)</numerusform>
            <numerusform>Las primeras %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest is being read. You can sort and filter when all of it is here.</source>
        <translation>Se está leyendo el resto. Podrá ordenar y filtrar cuando esté todo aquí.</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Fila {row}</translation>
    </message>
    <message>
        <source>Only the first {rows} of them can be shown at once; filter to see the others.</source>
        <translation>Solo se pueden mostrar a la vez las primeras {rows}; filtre para ver las demás.</translation>
    </message>
    <message>
        <source>Order of the file</source>
        <translation>Orden del archivo</translation>
    </message>
    <message>
        <source>Stopped. The rows shown are those of the question before.</source>
        <translation>Detenido. Las filas que se muestran son las de la pregunta anterior.</translation>
    </message>
</context>
<context>
    <name>TableSaving</name>
    <message>
        <source>Save the table as a CSV file</source>
        <translation>Guardar la tabla como archivo CSV</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>The table of %Ln row(s) is saved in {file}</source>
        <translation>
            <numerusform>La tabla de %Ln fila está guardada en {file}</numerusform>
            <numerusform>La tabla de %Ln filas está guardada en {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <source>Open a file as a table</source>
        <translation>Abrir un archivo como tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls *.json *.geojson *.zip *.gz)</source>
        <translation>Tablas (*.csv *.tsv *.txt *.xlsx *.xls *.json *.geojson *.zip *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Views of the Tables page</source>
        <translation>Vistas de la página Tablas</translation>
    </message>
    <message>
        <source>On this desk</source>
        <translation>En este escritorio</translation>
    </message>
    <message>
        <source>Your facility in the data</source>
        <translation>Su establecimiento en los datos</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Open published tables, ask them anything, and find your own facilities in them</source>
        <translation>Abra tablas publicadas, pregúnteles lo que quiera y encuentre en ellas sus establecimientos</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
</context>
<context>
    <name>TokenEntry</name>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Token for the endpoint</source>
        <translation>Clave de acceso (token) para el punto de intercambio</translation>
    </message>
    <message>
        <source>Keep the token</source>
        <translation>Guardar la clave de acceso</translation>
    </message>
    <message>
        <source>Forget the token</source>
        <translation>Borrar la clave de acceso</translation>
    </message>
    <message>
        <source>It goes into the keyring of this computer, never into a file, and is not shown again.</source>
        <translation>Va al llavero de esta computadora, nunca a un archivo, y no se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Clave de acceso (token)</translation>
    </message>
    <message>
        <source>A token is kept in the keyring of this computer.</source>
        <translation>Hay una clave de acceso guardada en el llavero de esta computadora.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used. The token is kept until you close DxF Desk, then you type it again.</source>
        <translation>Esta computadora no tiene un llavero que se pueda usar. La clave de acceso se guarda hasta que cierre DxF Desk; después la escribe de nuevo.</translation>
    </message>
    <message>
        <source>No token is kept. Type the one you were given.</source>
        <translation>No hay ninguna clave de acceso guardada. Escriba la que le dieron.</translation>
    </message>
    <message>
        <source>Test the token</source>
        <translation>Probar la clave de acceso</translation>
    </message>
    <message>
        <source>Type the token first. Nothing was changed.</source>
        <translation>Escriba primero la clave de acceso. No se cambió nada.</translation>
    </message>
    <message>
        <source>Asking the endpoint…</source>
        <translation>Preguntando al punto de intercambio…</translation>
    </message>
    <message>
        <source>The token is forgotten. Nothing can be sent with it any more.</source>
        <translation>La clave de acceso se borró. Ya no se puede enviar nada con ella.</translation>
    </message>
    <message>
        <source>The endpoint takes the token. Nothing was sent.</source>
        <translation>El punto de intercambio acepta la clave de acceso. No se envió nada.</translation>
    </message>
    <message>
        <source>The endpoint does not take this token. Your attestations are safe on this computer. Ask its operator for a new token, then type it here.</source>
        <translation>El punto de intercambio no acepta esta clave de acceso. Sus declaraciones están a salvo en esta computadora. Pida a su operador una clave nueva y escríbala aquí.</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Atrás (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Adelante (Alt+Derecha)</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>S&amp;ave…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Go to a heading; in the text, H and Shift+H do so</source>
        <translation>Ir a un encabezado; en el texto, con H y Shift+H</translation>
    </message>
    <message>
        <source>{button}: {what}</source>
        <translation>{button}: {what}</translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Which open health data the State publishes, and what changed</source>
        <translation>Qué datos abiertos de salud publica el Estado y qué cambió</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
</context>
<context>
    <name>TrailCard</name>
    <message>
        <source>Head of the audit trail</source>
        <translation>Cabeza del registro de auditoría</translation>
    </message>
    <message>
        <source>Last lines of the audit trail</source>
        <translation>Últimas líneas del registro de auditoría</translation>
    </message>
    <message>
        <source>Audit trail of this desk</source>
        <translation>Registro de auditoría de este escritorio</translation>
    </message>
    <message>
        <source>Everything that was signed, sent, answered and saved is written down in order. Each line rests on the one before, so a line that is changed, taken out or moved is found.</source>
        <translation>Todo lo que se firmó, envió, respondió y guardó queda anotado en orden. Cada línea se apoya en la anterior, así que se descubre si una línea se cambia, se quita o se mueve.</translation>
    </message>
    <message>
        <source>Nothing was signed on this desk yet.</source>
        <translation>Todavía no se ha firmado nada en este escritorio.</translation>
    </message>
    <message>
        <source>Keep a copy of your data folder as it is, and restore a backup from before.</source>
        <translation>Guarde una copia de su carpeta de datos como está y restaure una copia de seguridad anterior.</translation>
    </message>
    <message>
        <source>Head: {hash}</source>
        <translation>Cabeza: {hash}</translation>
    </message>
</context>
<context>
    <name>TroubleCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>UnsavedQuestion</name>
    <message>
        <source>There is work on a page that is not saved.</source>
        <translation>En una página hay trabajo sin guardar.</translation>
    </message>
    <message>
        <source>Answers in De-identify and decisions in Compare lists are gone when you quit. Save them first.</source>
        <translation>Las respuestas de Desidentificar y las decisiones de Comparar listas se pierden al salir. Guárdelas primero.</translation>
    </message>
    <message>
        <source>S&amp;tay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>&amp;Quit without saving</source>
        <translation>&amp;Salir sin guardar</translation>
    </message>
</context>
<context>
    <name>UnsentQuestion</name>
    <message numerus="yes">
        <source>%n attestation(s) have not been sent.</source>
        <translation>
            <numerusform>%n declaración no se ha enviado.</numerusform>
            <numerusform>%n declaraciones no se han enviado.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>S&amp;tay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>What waits is safe on this computer and will be sent the next time you open DxF Desk.</source>
        <translation>Lo que está en espera está a salvo en esta computadora y se enviará la próxima vez que abra DxF Desk.</translation>
    </message>
</context>
<context>
    <name>UpdatesCard</name>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Look for updates once a day</source>
        <translation>Buscar actualizaciones una vez al día</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Buscar ahora</translation>
    </message>
    <message>
        <source>Stopped. What has come is kept; the next download goes on from there.</source>
        <translation>Detenido. Lo que ya llegó se conserva; la próxima descarga continúa desde ahí.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Setup was downloaded, and is exactly as it was signed.</source>
        <translation>El instalador se descargó y está tal como se firmó.</translation>
    </message>
    <message>
        <source>Updates come from {address}. They are trusted for their signature, not for the address.</source>
        <translation>Las actualizaciones vienen de {address}. Se confía en ellas por su firma, no por la dirección.</translation>
    </message>
    <message>
        <source>Rules come from {address}. New versions of the program come from your administrator.</source>
        <translation>Las reglas vienen de {address}. Las versiones nuevas del programa vienen de su administrador.</translation>
    </message>
    <message>
        <source>Your organization has switched updates off. New versions come from your administrator.</source>
        <translation>Su organización ha desactivado las actualizaciones. Las versiones nuevas vienen de su administrador.</translation>
    </message>
    <message>
        <source>In practice mode nobody is asked for updates.</source>
        <translation>En el modo de práctica no se buscan actualizaciones.</translation>
    </message>
    <message>
        <source>Last answer of the channel: {moment}</source>
        <translation>Última respuesta del canal: {moment}</translation>
    </message>
    <message>
        <source>As of {moment}, program and rules are the newest.</source>
        <translation>Al {moment}, el programa y las reglas son los más recientes.</translation>
    </message>
    <message>
        <source>Last looked: {moment}</source>
        <translation>Última búsqueda: {moment}</translation>
    </message>
    <message>
        <source>By itself, while the window is open. Only small rule files are brought along; nothing is installed. The request names this program, its version and the system, and nothing else.</source>
        <translation>Por sí solo, mientras la ventana esté abierta. Solo se traen pequeños archivos de reglas; no se instala nada. La solicitud nombra este programa, su versión y el sistema, y nada más.</translation>
    </message>
    <message>
        <source>Address for updates</source>
        <translation>Dirección de las actualizaciones</translation>
    </message>
    <message>
        <source>Save the address for updates</source>
        <translation>Guardar la dirección de las actualizaciones</translation>
    </message>
    <message>
        <source>Leave it empty for the address that came with the program.</source>
        <translation>Déjelo en blanco para usar la dirección que vino con el programa.</translation>
    </message>
    <message>
        <source>Saved. The next look for updates goes there.</source>
        <translation>Guardado. La próxima búsqueda de actualizaciones irá ahí.</translation>
    </message>
    <message>
        <source>Saved. Updates come from the address that came with the program.</source>
        <translation>Guardado. Las actualizaciones vienen de la dirección que vino con el programa.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>not given</source>
        <translation>sin dato</translation>
    </message>
    <message>
        <source>as in {year}</source>
        <translation>igual que en {year}</translation>
    </message>
    <message>
        <source>{change} against {year}</source>
        <translation>{change} frente a {year}</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>al menos {count}</translation>
    </message>
</context>
<context>
    <name>ValuesDialog</name>
    <message>
        <source>Values of {column}</source>
        <translation>Valores de {column}</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Mostrar solo estos</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln most frequent values; search for others.</source>
        <translation>
            <numerusform>El valor más frecuente (%Ln); busque otros.</numerusform>
            <numerusform>Los %Ln valores más frecuentes; busque otros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s).</source>
        <translation>
            <numerusform>%Ln valor.</numerusform>
            <numerusform>%Ln valores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the values of {column}</source>
        <translation>Buscar entre los valores de {column}</translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation>Buscar valores</translation>
    </message>
    <message>
        <source>Values; Space ticks</source>
        <translation>Valores; la barra espaciadora marca</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Why we ask</source>
        <translation>Por qué lo preguntamos</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Fuente: {source}</translation>
    </message>
    <message>
        <source>Not confirmed by a source: {source}</source>
        <translation>Sin confirmar en una fuente: {source}</translation>
    </message>
</context>
<context>
    <name>WhyPane</name>
    <message>
        <source>Close the reasons</source>
        <translation>Cerrar las razones</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Razones</translation>
    </message>
    <message>
        <source>Reasons and questions</source>
        <translation>Razones y preguntas</translation>
    </message>
    <message>
        <source>Reasons: {question}</source>
        <translation>Razones: {question}</translation>
    </message>
    <message>
        <source>Choose a facility to see the question about it.</source>
        <translation>Elija un establecimiento para ver la pregunta sobre él.</translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message>
        <source>Reasons</source>
        <translation>Razones</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>En qué se basa</translation>
    </message>
    <message>
        <source>facility registry, {day}</source>
        <translation>registro de establecimientos, {day}</translation>
    </message>
    <message>
        <source>your answer</source>
        <translation>su respuesta</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Facility by facility</source>
        <translation>Establecimiento por establecimiento</translation>
    </message>
    <message>
        <source>Your row in the Signatory List</source>
        <translation>Su fila en la Lista de Signatarios</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmó</translation>
    </message>
    <message>
        <source>How it agrees with what we know</source>
        <translation>Cómo concuerda con lo que sabemos</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>Rows that may be yours</source>
        <translation>Filas que podrían ser suyas</translation>
    </message>
    <message>
        <source>Requests for information</source>
        <translation>Solicitudes de información</translation>
    </message>
    <message>
        <source>Information delivery</source>
        <translation>Entrega de información</translation>
    </message>
    <message>
        <source>Notifications of admissions, discharges and transfers</source>
        <translation>Notificaciones de ingresos, altas y traslados</translation>
    </message>
    <message>
        <source>Says that it delays exchange until 2026</source>
        <translation>Dice que aplaza el intercambio hasta 2026</translation>
    </message>
    <message>
        <source>As published in the Participant Directory</source>
        <translation>Según lo publicado en el Directorio de Participantes</translation>
    </message>
    <message>
        <source>Replies you filed</source>
        <translation>Respuestas que usted archivó</translation>
    </message>
    <message>
        <source>{sender}, {day}</source>
        <translation>{sender}, {day}</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>Lo que dicen las reglas</translation>
    </message>
    <message>
        <source>Rule pack {pack} of {day}.</source>
        <translation>Conjunto de reglas {pack} del {day}.</translation>
    </message>
    <message>
        <source>DxF ID</source>
        <translation>ID de DxF</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>The organization itself</source>
        <translation>La organización misma</translation>
    </message>
    <message>
        <source>Not confirmed by a source that we read.</source>
        <translation>Sin confirmar en una fuente que hayamos leído.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>DxF Desk: practice</source>
        <translation>DxF Desk: práctica</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>not filled in yet</source>
        <translation>aún sin llenar</translation>
    </message>
    <message>
        <source>Not signed. This is what will be signed, to be read before.</source>
        <translation>Sin firmar. Esto es lo que se firmará, para leerlo antes.</translation>
    </message>
    <message>
        <source>Form {number}, version {version}</source>
        <translation>Formulario {number}, versión {version}</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Source: {name}, copy of {day}</source>
        <translation>Fuente: {name}, copia del {day}</translation>
    </message>
    <message>
        <source>Counts of patients, members, clients, births or deaths are about people. Counts of buildings, beds or license actions may not be.</source>
        <translation>Los conteos de pacientes, afiliados, clientes, nacimientos o muertes son sobre personas. Los de edificios, camas o medidas sobre licencias pueden no serlo.</translation>
    </message>
    <message>
        <source>People with substance use disorders, serious mental illness, trauma or developmental disabilities; in child welfare, without a home, victims of crime, involved with the justice system; without U.S. citizenship; or data on abortion or gender-affirming care. Their small counts are always masked.</source>
        <translation>Personas con trastorno por uso de sustancias, enfermedad mental grave, trauma o discapacidad del desarrollo; en el sistema de protección infantil, sin hogar, víctimas de delitos, con asuntos en el sistema de justicia; sin ciudadanía de Estados Unidos; o datos sobre aborto o atención de afirmación de género. Sus conteos pequeños siempre se enmascaran.</translation>
    </message>
    <message>
        <source>Type how many years the narrowest age group spans, or choose one of the answers.</source>
        <translation>Escriba cuántos años abarca el grupo de edad más estrecho, o elija una de las respuestas.</translation>
    </message>
    <message>
        <source>Type how many groups there are, or choose one of the answers.</source>
        <translation>Escriba cuántos grupos hay, o elija una de las respuestas.</translation>
    </message>
    <message>
        <source>Type how many people it is, or choose one of the answers.</source>
        <translation>Escriba cuántas personas son, o elija una de las respuestas.</translation>
    </message>
    <message>
        <source>Everybody who could have been counted: the smallest population behind any of the counts, not the number counted. It has to be more than {least} for the counts to be large enough without a score.</source>
        <translation>Todas las personas que se podrían haber contado: la población más pequeña detrás de cualquiera de los conteos, no el número contado. Tiene que ser mayor de {least} para que los conteos basten sin puntuación.</translation>
    </message>
    <message>
        <source>Leave it empty if nobody knows.</source>
        <translation>Déjelo vacío si nadie lo sabe.</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No lo sé</translation>
    </message>
</context>
<context>
    <name>_Ages</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>hace %n mes</numerusform>
            <numerusform>hace %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>hace %n año</numerusform>
            <numerusform>hace %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>updated {day}</source>
        <translation>actualizado el {day}</translation>
    </message>
    <message>
        <source>dated {day} by the portal</source>
        <translation>el portal indica {day}</translation>
    </message>
</context>
</TS>
