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
        <source>Keeps a copy of the State&apos;s open health data catalog on this computer and searches it.</source>
        <translation>Guarda en esta computadora una copia del catálogo de datos abiertos de salud del Estado y busca en ella.</translation>
    </message>
    <message>
        <source>It is not a product of the State of California.

Free software under the Apache License 2.0. It uses Qt {qt} under the LGPL 3.</source>
        <translation>No es un producto del Estado de California.

Software libre con la licencia Apache 2.0. Usa Qt {qt} con la licencia LGPL 3.</translation>
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
    <name>CrashDialog</name>
    <message>
        <source>DxF Desk has a fault</source>
        <translation>DxF Desk tiene una falla</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Copiar el informe</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Something in the program went wrong</source>
        <translation>Algo falló en el programa</translation>
    </message>
    <message>
        <source>What you saved is safe; only the last step was not finished. You can go on working. If it happens again, send this report to whoever looks after the program. It holds no names and no data of yours.</source>
        <translation>Lo que guardó está a salvo; solo quedó sin terminar el último paso. Puede seguir trabajando. Si vuelve a ocurrir, envíe este informe a quien se ocupa del programa. No contiene nombres ni datos suyos.</translation>
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
    <name>EntryList</name>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
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
</context>
<context>
    <name>FilesTree</name>
    <message>
        <source>Files and tables</source>
        <translation>Archivos y tablas</translation>
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
    <name>InfoDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
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
        <source>Search the catalog</source>
        <translation>Buscar en el catálogo</translation>
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
        <source>Clear the search, or stop the sync</source>
        <translation>Borrar la búsqueda o detener la sincronización</translation>
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
        <source>Ctrl+1, 2, 3</source>
        <translation>Ctrl+1, 2, 3</translation>
    </message>
    <message>
        <source>Catalog, Settings, Doctor</source>
        <translation>Catálogo, Configuración, Diagnóstico</translation>
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
        <source>S&amp;ettings</source>
        <translation>C&amp;onfiguración</translation>
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
        <translation>&amp;Parte siguiente de la ventana</translation>
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
    <name>SettingsPage</name>
    <message>
        <source>Sav&amp;e</source>
        <translation>&amp;Guardar</translation>
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
        <translation>&amp;Restablecer toda la configuración</translation>
    </message>
    <message>
        <source>&amp;Portal address</source>
        <translation>Dirección del &amp;portal</translation>
    </message>
    <message>
        <source>Your catalog and favorites stay as they are.</source>
        <translation>Su catálogo y sus favoritos quedan como están.</translation>
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
        <source>Portal address</source>
        <translation>Dirección del portal</translation>
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
    <message>
        <source>Saved. The next sync reads from there.</source>
        <translation>Guardado. La próxima sincronización leerá de ahí.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>How should this program look and work for you?</source>
        <translation>¿Cómo desea que se vea y funcione este programa?</translation>
    </message>
    <message>
        <source>Ctrl and + or − change it on every page.</source>
        <translation>Ctrl y + o − lo cambian en cualquier página.</translation>
    </message>
    <message>
        <source>What the State publishes stays in the language it was written in.</source>
        <translation>Lo que publica el Estado queda en el idioma en que se escribió.</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
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
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Data on this computer</source>
        <translation>Datos en esta computadora</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
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
        <source>Use the system setting</source>
        <translation>Según el sistema</translation>
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
        <source>All settings are back to their defaults.</source>
        <translation>Toda la configuración volvió a sus valores predeterminados.</translation>
    </message>
    <message>
        <source>Makes column names searchable. It costs one small request for each table, at most 15 a minute and 300 a day, so the whole catalog takes a few days. It goes on after each sync and can be stopped at any time.</source>
        <translation>Permite buscar por nombre de columna. Cuesta una pequeña solicitud por tabla, 15 por minuto y 300 por día como máximo, de modo que el catálogo completo tarda unos días. Continúa después de cada sincronización y puede detenerse en cualquier momento.</translation>
    </message>
    <message>
        <source>Yo&amp;ur contact for the portal (optional)</source>
        <translation>S&amp;u contacto para el portal (opcional)</translation>
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
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
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
    <name>Window</name>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>DxF Desk: practice</source>
        <translation>DxF Desk: práctica</translation>
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
