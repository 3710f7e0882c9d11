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
</context>
<context>
    <name>Accept</name>
    <message>
        <source>Mark all these datasets as withdrawn?</source>
        <translation>¿Marcar todos estos conjuntos de datos como retirados?</translation>
    </message>
    <message>
        <source>They stay readable on this computer, with the date, until the portal lists them again.</source>
        <translation>Podrá seguir leyéndolos en esta computadora, con la fecha, hasta que el portal vuelva a publicarlos.</translation>
    </message>
    <message>
        <source>&amp;Mark as withdrawn</source>
        <translation>&amp;Marcar como retirados</translation>
    </message>
    <message>
        <source>&amp;Keep the catalog as it is</source>
        <translation>&amp;Dejar el catálogo como está</translation>
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
        <source>Datasets with changes: {n}</source>
        <translation>Conjuntos de datos con cambios: {n}</translation>
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
        <source>No sync found a change of this kind in this time. Changes are recorded from the second sync on.</source>
        <translation>Ninguna sincronización encontró un cambio de este tipo en este período. Los cambios se registran a partir de la segunda sincronización.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>No hubo cambios</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>DxF Desk has a fault</source>
        <translation>DxF Desk tiene un fallo</translation>
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
        <source>Choose one in the list to read about it, see its files and what changed.</source>
        <translation>Elija uno de la lista para leer sobre él, ver sus archivos y lo que cambió.</translation>
    </message>
    <message>
        <source>No dataset chosen</source>
        <translation>Ningún conjunto de datos elegido</translation>
    </message>
    <message>
        <source>The citation is on the clipboard.</source>
        <translation>La cita está en el portapapeles.</translation>
    </message>
    <message>
        <source>The contact&apos;s address is on the clipboard.</source>
        <translation>La dirección del contacto está en el portapapeles.</translation>
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
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>What changed ({n})</source>
        <translation>Qué cambió ({n})</translation>
    </message>
    <message>
        <source>Reading the columns from the portal, a few tables a minute …</source>
        <translation>Leyendo las columnas del portal, unas pocas tablas por minuto …</translation>
    </message>
    <message>
        <source>Columns read: {n} tables.</source>
        <translation>Columnas leídas: {n} tablas.</translation>
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
    <message>
        <source>Looks at the folder, the stores, the network and the portal. Nothing is changed.</source>
        <translation>Revisa la carpeta, los almacenes de datos, la red y el portal. No cambia nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) do not work; see below what to do.</source>
        <translation>
            <numerusform>%n cosa no funciona; vea abajo qué hacer.</numerusform>
            <numerusform>%n cosas no funcionan; vea abajo qué hacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything works, but look at %n thing(s) below.</source>
        <translation>
            <numerusform>Todo funciona, pero revise %n punto abajo.</numerusform>
            <numerusform>Todo funciona, pero revise %n puntos abajo.</numerusform>
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
        <translation>Avance de las comprobaciones</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>What works and what does not between this desk and the services?</source>
        <translation>¿Qué funciona y qué no entre este escritorio y los servicios?</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnóstico</translation>
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
        <translation>Menos</translation>
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
        <source>Favourites only</source>
        <translation>Solo favoritos</translation>
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
        <source>{n} rows</source>
        <translation>{n} filas</translation>
    </message>
    <message>
        <source>{n} columns</source>
        <translation>{n} columnas</translation>
    </message>
    <message>
        <source>columns not read yet</source>
        <translation>columnas aún no leídas</translation>
    </message>
    <message>
        <source>Columns not read yet</source>
        <translation>Columnas aún no leídas</translation>
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
        <source>The link to “{name}” is on the clipboard.</source>
        <translation>El enlace a «{name}» está en el portapapeles.</translation>
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
        <source>DxF Desk keeps a copy of the State&apos;s open data catalog on this computer, so that you can search it without a connection. Getting it takes about a minute.</source>
        <translation>DxF Desk guarda en esta computadora una copia del catálogo de datos abiertos del Estado, para que pueda buscar en él sin conexión. Obtenerlo tarda alrededor de un minuto.</translation>
    </message>
    <message>
        <source>Get the catalog</source>
        <translation>Obtener el catálogo</translation>
    </message>
    <message>
        <source>This takes about a minute. You can stop at any time; what has arrived is kept.</source>
        <translation>Esto tarda alrededor de un minuto. Puede detenerlo cuando quiera; se conserva lo que ya llegó.</translation>
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
        <translation>Qué datos de salud abiertos publica el Estado y qué cambió</translation>
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
        <translation>Avance</translation>
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
        <source>Add to favourites</source>
        <translation>Agregar a favoritos</translation>
    </message>
    <message>
        <source>Open on the portal</source>
        <translation>Abrir en el portal</translation>
    </message>
    <message>
        <source>updated {day}</source>
        <translation>actualizado el {day}</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Withdrawn: the portal has not listed this dataset since {day}. This is the last copy.</source>
        <translation>Retirado: el portal no publica este conjunto de datos desde el {day}. Esta es la última copia.</translation>
    </message>
    <message>
        <source>This is a test or draft record. Do not rely on it.</source>
        <translation>Este es un registro de prueba o un borrador. No se base en él.</translation>
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
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation>Buscar en el catálogo</translation>
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
        <source>Clear the search, or stop what is being done</source>
        <translation>Borrar la búsqueda o detener lo que se está haciendo</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Next part of the window: pages, content, footer</source>
        <translation>Siguiente parte de la ventana: páginas, contenido, pie</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>Siguiente control</translation>
    </message>
    <message>
        <source>Ctrl +, Ctrl −</source>
        <translation>Ctrl +, Ctrl −</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Texto más grande o más pequeño</translation>
    </message>
    <message>
        <source>Ctrl 0</source>
        <translation>Ctrl 0</translation>
    </message>
    <message>
        <source>Text at its normal size</source>
        <translation>Texto en su tamaño normal</translation>
    </message>
    <message>
        <source>Ctrl 1, 2, 3</source>
        <translation>Ctrl 1, 2, 3</translation>
    </message>
    <message>
        <source>Catalog, Settings, Doctor</source>
        <translation>Catálogo, Configuración, Diagnóstico</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Esta ayuda</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
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
        <source>Free software under the Apache License 2.0. It uses Qt {qt} under the LGPL 3. It is not a product of the State of California; where it speaks of the law, it names its source.</source>
        <translation>Software libre con la licencia Apache 2.0. Usa Qt {qt} con la licencia LGPL 3. No es un producto del Estado de California; cuando habla de la ley, indica su fuente.</translation>
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
    <name>Nothing</name>
    <message>
        <source>No dataset matches</source>
        <translation>Ningún conjunto de datos coincide</translation>
    </message>
    <message>
        <source>You have no favourites yet. Press the star of a dataset to keep it here.</source>
        <translation>Todavía no tiene favoritos. Pulse la estrella de un conjunto de datos para guardarlo aquí.</translation>
    </message>
    <message>
        <source>No dataset has these words and fits all the filters.</source>
        <translation>Ningún conjunto de datos contiene estas palabras y cumple todos los filtros.</translation>
    </message>
    <message>
        <source>No title, description, tag, file or column has these words. Try fewer or shorter words.</source>
        <translation>Ningún título, descripción, etiqueta, archivo o columna contiene estas palabras. Pruebe con menos palabras o con palabras más cortas.</translation>
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
        <source>Remove from favourites</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Add to favourites</source>
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
        <source>updated {age}</source>
        <translation>actualizado {age}</translation>
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
        <source>favourite</source>
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
    <message>
        <source>Saved: {n} datasets, in {file}</source>
        <translation>Guardado: {n} conjuntos de datos, en {file}</translation>
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
        <source>&amp;Read the columns of tables after a sync</source>
        <translation>&amp;Leer las columnas de las tablas después de sincronizar</translation>
    </message>
    <message>
        <source>S&amp;ync by itself once a day while the window is open</source>
        <translation>Sincronizar &amp;por sí solo una vez al día mientras la ventana esté abierta</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Abrir la carpe&amp;ta</translation>
    </message>
    <message>
        <source>Reset all setti&amp;ngs</source>
        <translation>&amp;Restablecer toda la configuración</translation>
    </message>
    <message>
        <source>&amp;Portal address</source>
        <translation>&amp;Dirección del portal</translation>
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
        <source>All settings are back to what they were at first.</source>
        <translation>Toda la configuración volvió a su estado inicial.</translation>
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
        <translation>Ap&amp;ariencia</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Tamaño del te&amp;xto</translation>
    </message>
    <message>
        <source>Makes column names searchable. It asks the portal a few times a minute and takes some hours.</source>
        <translation>Permite buscar por nombre de columna. Consulta el portal unas pocas veces por minuto y tarda algunas horas.</translation>
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
        <source>As the system is set</source>
        <translation>Según el sistema</translation>
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
        <translation>Qué datos de salud abiertos publica el Estado y qué cambió</translation>
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
    <message>
        <source>&amp;File</source>
        <translation>Archi&amp;vo</translation>
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
        <source>S&amp;ync now</source>
        <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>V&amp;er</translation>
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
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>Tamaño de texto &amp;normal</translation>
    </message>
    <message>
        <source>Next &amp;part of the window</source>
        <translation>S&amp;iguiente parte de la ventana</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Help and keyboard</source>
        <translation>A&amp;yuda y teclado</translation>
    </message>
    <message>
        <source>P&amp;revious part of the window</source>
        <translation>Parte ante&amp;rior de la ventana</translation>
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
</context>
</TS>
