<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AllShopsPage</name>
    <message numerus="yes">
        <source>%n orders need you</source>
        <translation>
            <numerusform>%n order needs you</numerusform>
            <numerusform>%n orders need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shops</source>
        <translation>
            <numerusform>%n shop</numerusform>
            <numerusform>%n shops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CauseTile</name>
    <message numerus="yes">
        <source>Decide for %n orders…</source>
        <translation>
            <numerusform>Decide for %n order…</numerusform>
            <numerusform>Decide for %n orders…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided for %n orders</source>
        <translation>
            <numerusform>Decided for %n order</numerusform>
            <numerusform>Decided for %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n orders…</source>
        <translation>
            <numerusform>Link %n order…</numerusform>
            <numerusform>Link %n orders…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%n causes explain {explained} of {differing} orders.</source>
        <translation>
            <numerusform>%n cause explains {explained} of {differing} orders.</numerusform>
            <numerusform>%n causes explain {explained} of {differing} orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are not explained. Nothing is forced on them.</source>
        <translation>
            <numerusform>%n order is not explained. Nothing is forced on it.</numerusform>
            <numerusform>%n orders are not explained. Nothing is forced on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders differ, and no cause explains them.</source>
        <translation>
            <numerusform>%n order differs, and no cause explains it.</numerusform>
            <numerusform>%n orders differ, and no cause explains them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%n of the first rows cannot be used. All others will be imported, and these are listed then.</source>
        <translation>
            <numerusform>%n of the first rows cannot be used. All others will be imported, and this one is listed then.</numerusform>
            <numerusform>%n of the first rows cannot be used. All others will be imported, and these are listed then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows under the list are left out: sums or remarks, no orders.</source>
        <translation>
            <numerusform>%n row under the list is left out: a sum or a remark, no order.</numerusform>
            <numerusform>%n rows under the list are left out: sums or remarks, no orders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compared</name>
    <message numerus="yes">
        <source>Compared %n orders. None of them needs you.</source>
        <translation>
            <numerusform>Compared %n order. It does not need you.</numerusform>
            <numerusform>Compared %n orders. None of them needs you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %n orders. Nothing needs you.</source>
        <translation>
            <numerusform>Compared %n order. Nothing needs you.</numerusform>
            <numerusform>Compared %n orders. Nothing needs you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared. %n orders could not be checked.</source>
        <translation>
            <numerusform>Compared. %n order could not be checked.</numerusform>
            <numerusform>Compared. %n orders could not be checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared. %n orders need you.</source>
        <translation>
            <numerusform>Compared. %n order needs you.</numerusform>
            <numerusform>Compared. %n orders need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n orders. What was compared is kept.</source>
        <translation>
            <numerusform>Stopped after %n order. What was compared is kept.</numerusform>
            <numerusform>Stopped after %n orders. What was compared is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison broke off. %n orders were compared and are kept.</source>
        <translation>
            <numerusform>The comparison broke off. %n order was compared and is kept.</numerusform>
            <numerusform>The comparison broke off. %n orders were compared and are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecideManyDialog</name>
    <message numerus="yes">
        <source>%n orders differ only in one field: {field}</source>
        <translation>
            <numerusform>%n order differs only in one field: {field}</numerusform>
            <numerusform>%n orders differ only in one field: {field}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n orders in Ecomail</source>
        <translation>
            <numerusform>&amp;Cancel %n order in Ecomail</numerusform>
            <numerusform>&amp;Cancel %n orders in Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Keep Ecomail&apos;s value for %n orders</source>
        <translation>
            <numerusform>&amp;Keep Ecomail&apos;s value for %n order</numerusform>
            <numerusform>&amp;Keep Ecomail&apos;s value for %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take the refund off for %n orders</source>
        <translation>
            <numerusform>&amp;Take the refund off for %n order</numerusform>
            <numerusform>&amp;Take the refund off for %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use your shop&apos;s value for %n orders</source>
        <translation>
            <numerusform>&amp;Use your shop&apos;s value for %n order</numerusform>
            <numerusform>&amp;Use your shop&apos;s value for %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchDialog</name>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n as before</numerusform>
            <numerusform>%n as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders added</source>
        <translation>
            <numerusform>%n order added</numerusform>
            <numerusform>%n orders added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message numerus="yes">
        <source>Comparing every %n minutes</source>
        <translation>
            <numerusform>Comparing every %n minute</numerusform>
            <numerusform>Comparing every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide for all %n…</source>
        <translation>
            <numerusform>Decide for all %n…</numerusform>
            <numerusform>Decide for all %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n all good</source>
        <translation>
            <numerusform>%n all good</numerusform>
            <numerusform>%n all good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certain now</source>
        <translation>
            <numerusform>%n certain now</numerusform>
            <numerusform>%n certain now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n could not be checked</numerusform>
            <numerusform>%n could not be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted and checked</source>
        <translation>
            <numerusform>%n removed and checked</numerusform>
            <numerusform>%n removed and checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun</source>
        <translation>
            <numerusform>%n not begun</numerusform>
            <numerusform>%n not begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n not reached</numerusform>
            <numerusform>%n not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back and checked</source>
        <translation>
            <numerusform>%n put back and checked</numerusform>
            <numerusform>%n put back and checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and checked</source>
        <translation>
            <numerusform>%n sent and checked</numerusform>
            <numerusform>%n sent and checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %n orders</source>
        <translation>
            <numerusform>Compared %n order</numerusform>
            <numerusform>Compared %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared the list: %n orders</source>
        <translation>
            <numerusform>Compared the list: %n order</numerusform>
            <numerusform>Compared the list: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted from Ecomail: %n orders</source>
        <translation>
            <numerusform>Removed from Ecomail: %n order</numerusform>
            <numerusform>Removed from Ecomail: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked up what was not certain: %n orders</source>
        <translation>
            <numerusform>Looked up what was not certain: %n order</numerusform>
            <numerusform>Looked up what was not certain: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Night shift: %n orders</source>
        <translation>
            <numerusform>Night shift: %n order</numerusform>
            <numerusform>Night shift: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back: %n orders</source>
        <translation>
            <numerusform>Put back: %n order</numerusform>
            <numerusform>Put back: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to Ecomail: %n orders</source>
        <translation>
            <numerusform>Sent to Ecomail: %n order</numerusform>
            <numerusform>Sent to Ecomail: %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDetails</name>
    <message numerus="yes">
        <source>%n orders chosen</source>
        <translation>
            <numerusform>%n order chosen</numerusform>
            <numerusform>%n orders chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs chosen</source>
        <translation>
            <numerusform>%n run chosen</numerusform>
            <numerusform>%n runs chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message numerus="yes">
        <source>Put back %n orders…</source>
        <translation>
            <numerusform>Put back %n order…</numerusform>
            <numerusform>Put back %n orders…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n cannot be sent yet</source>
        <translation>
            <numerusform>%n cannot be sent yet</numerusform>
            <numerusform>%n cannot be sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n could not be checked</numerusform>
            <numerusform>%n could not be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n different</numerusform>
            <numerusform>%n different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing in Ecomail</source>
        <translation>
            <numerusform>%n missing in Ecomail</numerusform>
            <numerusform>%n missing in Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are new since last time</source>
        <translation>
            <numerusform>%n order is new since last time</numerusform>
            <numerusform>%n orders are new since last time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are not compared yet</source>
        <translation>
            <numerusform>%n order is not compared yet</numerusform>
            <numerusform>%n orders are not compared yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be checked</source>
        <translation>
            <numerusform>%n order could not be checked</numerusform>
            <numerusform>%n orders could not be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders need you</source>
        <translation>
            <numerusform>%n order needs you</numerusform>
            <numerusform>%n orders need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders only in Ecomail</source>
        <translation>
            <numerusform>%n order only in Ecomail</numerusform>
            <numerusform>%n orders only in Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders only wait to be marked as reported in your shop.</source>
        <translation>
            <numerusform>%n order only waits to be marked as reported in your shop.</numerusform>
            <numerusform>%n orders only wait to be marked as reported in your shop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n orders</source>
        <translation>
            <numerusform>Compare %n order</numerusform>
            <numerusform>Compare %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n orders</source>
        <translation>
            <numerusform>Look at %n order</numerusform>
            <numerusform>Look at %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing else is open: your shop and Ecomail agree on %n orders.</source>
        <translation>
            <numerusform>Nothing else is open: your shop and Ecomail agree on %n order.</numerusform>
            <numerusform>Nothing else is open: your shop and Ecomail agree on %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review and mark %n…</source>
        <translation>
            <numerusform>Review and mark %n…</numerusform>
            <numerusform>Review and mark %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your shop and Ecomail agree on %n orders.</source>
        <translation>
            <numerusform>Your shop and Ecomail agree on %n order.</numerusform>
            <numerusform>Your shop and Ecomail agree on %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n on the list</source>
        <translation>
            <numerusform>of %n on the list</numerusform>
            <numerusform>of %n on the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCommands</name>
    <message numerus="yes">
        <source>%n orders are no longer new.</source>
        <translation>
            <numerusform>%n order is no longer new.</numerusform>
            <numerusform>%n orders are no longer new.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n orders need you.</source>
        <translation>
            <numerusform>%n order needs you.</numerusform>
            <numerusform>%n orders need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shops could not be compared: their tiles say why.</source>
        <translation>
            <numerusform>%n shop could not be compared: its tile says why.</numerusform>
            <numerusform>%n shops could not be compared: their tiles say why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review and mark %n…</source>
        <translation>
            <numerusform>&amp;Review and mark %n…</numerusform>
            <numerusform>&amp;Review and mark %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review and send %n selected…</source>
        <translation>
            <numerusform>&amp;Review and send %n selected…</numerusform>
            <numerusform>&amp;Review and send %n selected…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review and send %n…</source>
        <translation>
            <numerusform>&amp;Review and send %n…</numerusform>
            <numerusform>&amp;Review and send %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review: send %n, mark {mark}…</source>
        <translation>
            <numerusform>&amp;Review: send %n, mark {mark}…</numerusform>
            <numerusform>&amp;Review: send %n, mark {mark}…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %n shops.</source>
        <translation>
            <numerusform>Compared %n shop.</numerusform>
            <numerusform>Compared %n shops.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finding out what became of %n orders…</source>
        <translation>
            <numerusform>Finding out what became of %n order…</numerusform>
            <numerusform>Finding out what became of %n orders…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n of the {listed} orders on the list would be sent, more than {share} in a hundred. Nothing was sent.</source>
        <translation>
            <numerusform>%n of the {listed} orders on the list would be sent, more than {share} in a hundred. Nothing was sent.</numerusform>
            <numerusform>%n of the {listed} orders on the list would be sent, more than {share} in a hundred. Nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders wait: {reason}</source>
        <translation>
            <numerusform>%n order waits: {reason}</numerusform>
            <numerusform>%n orders wait: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders would be sent, and at most {most} may go in one night. Nothing was sent.</source>
        <translation>
            <numerusform>%n order would be sent, and at most {most} may go in one night. Nothing was sent.</numerusform>
            <numerusform>%n orders would be sent, and at most {most} may go in one night. Nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders would have waited: {reason}</source>
        <translation>
            <numerusform>%n order would have waited: {reason}</numerusform>
            <numerusform>%n orders would have waited: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new cause of differences, %n orders: {reason}</source>
        <translation>
            <numerusform>A new cause of differences, %n order: {reason}</numerusform>
            <numerusform>A new cause of differences, %n orders: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ecomail also holds %n orders under “{shop}”, {sum} in all.</source>
        <translation>
            <numerusform>Ecomail also holds %n order under “{shop}”, {sum} in all.</numerusform>
            <numerusform>Ecomail also holds %n orders under “{shop}”, {sum} in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ecomail also holds %n orders under “{shop}”, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.</source>
        <translation>
            <numerusform>Ecomail also holds %n order under “{shop}”, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.</numerusform>
            <numerusform>Ecomail also holds %n orders under “{shop}”, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ecomail also holds %n orders without the name of a shop, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.</source>
        <translation>
            <numerusform>Ecomail also holds %n order without the name of a shop, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.</numerusform>
            <numerusform>Ecomail also holds %n orders without the name of a shop, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If it ran now, it would send %n orders.</source>
        <translation>
            <numerusform>If it ran now, it would send %n order.</numerusform>
            <numerusform>If it ran now, it would send %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last night, from {seen}, the night shift would have sent %n orders.</source>
        <translation>
            <numerusform>Last night, from {seen}, the night shift would have sent %n order.</numerusform>
            <numerusform>Last night, from {seen}, the night shift would have sent %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Night shift: %n orders were sent and checked.</source>
        <translation>
            <numerusform>Night shift: %n order was sent and checked.</numerusform>
            <numerusform>Night shift: %n orders were sent and checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing could be compared for %n days.</source>
        <translation>
            <numerusform>Nothing could be compared for %n day.</numerusform>
            <numerusform>Nothing could be compared for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more like the one above.</source>
        <translation>
            <numerusform>There is %n more like the one above.</numerusform>
            <numerusform>There are %n more like the one above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OnlyInEcomailPage</name>
    <message numerus="yes">
        <source>%n orders in Ecomail are not on your list</source>
        <translation>
            <numerusform>%n order in Ecomail has none on your list</numerusform>
            <numerusform>%n orders in Ecomail have none on your list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n from Ecomail…</source>
        <translation>
            <numerusform>Remove %n from Ecomail…</numerusform>
            <numerusform>Remove %n from Ecomail…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under %n other names too</source>
        <translation>
            <numerusform>Under %n other name too</numerusform>
            <numerusform>Under %n other names too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderCardView</name>
    <message numerus="yes">
        <source>%n cannot be seen in Ecomail</source>
        <translation>
            <numerusform>%n cannot be seen in Ecomail</numerusform>
            <numerusform>%n cannot be seen in Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields are equal</source>
        <translation>
            <numerusform>%n field is equal</numerusform>
            <numerusform>%n fields are equal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders differ only in one field, as this one does: {field}.</source>
        <translation>
            <numerusform>%n order differs only in one field, as this one does: {field}.</numerusform>
            <numerusform>%n orders differ only in one field, as this one does: {field}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep Ecomail&apos;s for all %n…</source>
        <translation>
            <numerusform>Keep Ecomail&apos;s for %n…</numerusform>
            <numerusform>Keep Ecomail&apos;s for all %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use your shop&apos;s for all %n…</source>
        <translation>
            <numerusform>Use your shop&apos;s for %n…</numerusform>
            <numerusform>Use your shop&apos;s for all %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>choice for %n orders</source>
        <translation>
            <numerusform>choice for %n order</numerusform>
            <numerusform>choice for %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderListPage</name>
    <message numerus="yes">
        <source>%n orders are not compared yet.</source>
        <translation>
            <numerusform>%n order is not compared yet.</numerusform>
            <numerusform>%n orders are not compared yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be checked.</source>
        <translation>
            <numerusform>%n order could not be checked.</numerusform>
            <numerusform>%n orders could not be checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders need you.</source>
        <translation>
            <numerusform>%n order needs you.</numerusform>
            <numerusform>%n orders need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders only wait to be marked as reported in your shop.</source>
        <translation>
            <numerusform>%n order only waits to be marked as reported in your shop.</numerusform>
            <numerusform>%n orders only wait to be marked as reported in your shop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n orders</source>
        <translation>
            <numerusform>Show %n order</numerusform>
            <numerusform>Show all %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayoutsDialog</name>
    <message numerus="yes">
        <source>%n payments and refunds are of orders on the list.</source>
        <translation>
            <numerusform>%n payment or refund is of an order on the list.</numerusform>
            <numerusform>%n payments and refunds are of orders on the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are fees, payouts or attempts that failed.</source>
        <translation>
            <numerusform>%n row is a fee, a payout or an attempt that failed.</numerusform>
            <numerusform>%n rows are fees, payouts or attempts that failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be read; look at line {lines}.</source>
        <translation>
            <numerusform>%n row cannot be read; look at line {lines}.</numerusform>
            <numerusform>%n rows cannot be read; look at line {lines}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name no order on the list.</source>
        <translation>
            <numerusform>%n row names no order on the list.</numerusform>
            <numerusform>%n rows name no order on the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dropped the payouts of %n orders.</source>
        <translation>
            <numerusform>Dropped the payouts of %n order.</numerusform>
            <numerusform>Dropped the payouts of %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken in. %n payments and refunds are new; look under the causes for what Ecomail holds too much.</source>
        <translation>
            <numerusform>Taken in. %n payment or refund is new; look under the causes for what Ecomail holds too much.</numerusform>
            <numerusform>Taken in. %n payments and refunds are new; look under the causes for what Ecomail holds too much.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n entries of the history can then no longer be put back.</source>
        <translation>
            <numerusform>%n entry of the history can then no longer be put back.</numerusform>
            <numerusform>%n entries of the history can then no longer be put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history lose them, too.</source>
        <translation>
            <numerusform>%n entry of the history loses them, too.</numerusform>
            <numerusform>%n entries of the history lose them, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history stay as they are, with their orders, until it is certain how they ended.</source>
        <translation>
            <numerusform>%n entry of the history stays as it is, with its order, until it is certain how it ended.</numerusform>
            <numerusform>%n entries of the history stay as they are, with their orders, until it is certain how they ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The customer data of %n orders were forgotten.</source>
        <translation>
            <numerusform>The customer data of %n order were forgotten.</numerusform>
            <numerusform>The customer data of %n orders were forgotten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first time, the customer data of %n orders go.</source>
        <translation>
            <numerusform>The first time, the customer data of %n order go.</numerusform>
            <numerusform>The first time, the customer data of %n orders go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsStep</name>
    <message numerus="yes">
        <source>%n corrected rows are not imported yet. Import them, or press Esc again to leave.</source>
        <translation>
            <numerusform>%n corrected row is not imported yet. Import it, or press Esc again to leave.</numerusform>
            <numerusform>%n corrected rows are not imported yet. Import them, or press Esc again to leave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be used.</source>
        <translation>
            <numerusform>%n row could not be used.</numerusform>
            <numerusform>%n rows could not be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n corrected rows</source>
        <translation>
            <numerusform>&amp;Import %n corrected row</numerusform>
            <numerusform>&amp;Import %n corrected rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PushReview</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted from Ecomail</source>
        <translation>
            <numerusform>%n removed from Ecomail</numerusform>
            <numerusform>%n removed from Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted from Ecomail again</source>
        <translation>
            <numerusform>%n removed from Ecomail again</numerusform>
            <numerusform>%n removed from Ecomail again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as reported</source>
        <translation>
            <numerusform>%n marked as reported</numerusform>
            <numerusform>%n marked as reported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation>
            <numerusform>%n needs you.</numerusform>
            <numerusform>%n need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun</source>
        <translation>
            <numerusform>%n not begun</numerusform>
            <numerusform>%n not begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent or not certain</source>
        <translation>
            <numerusform>%n not sent or not certain</numerusform>
            <numerusform>%n not sent or not certain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of which one copy stays</source>
        <translation>
            <numerusform>%n of which one copy stays</numerusform>
            <numerusform>%n of which one copy each stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders deleted from Ecomail. History can put them back.</source>
        <translation>
            <numerusform>%n order removed from Ecomail. History can put it back.</numerusform>
            <numerusform>%n orders removed from Ecomail. History can put them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders marked as reported in your shop.</source>
        <translation>
            <numerusform>%n order marked as reported in your shop.</numerusform>
            <numerusform>%n orders marked as reported in your shop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders put back and checked in Ecomail.</source>
        <translation>
            <numerusform>%n order put back and checked in Ecomail.</numerusform>
            <numerusform>%n orders put back and checked in Ecomail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders sent and checked in Ecomail.</source>
        <translation>
            <numerusform>%n order sent and checked in Ecomail.</numerusform>
            <numerusform>%n orders sent and checked in Ecomail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back as they were</source>
        <translation>
            <numerusform>%n put back as it was</numerusform>
            <numerusform>%n put back as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right already</source>
        <translation>
            <numerusform>%n right already</numerusform>
            <numerusform>%n right already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and checked</source>
        <translation>
            <numerusform>%n sent and checked</numerusform>
            <numerusform>%n sent and checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n orders from Ecomail</source>
        <translation>
            <numerusform>Remove %n order from Ecomail</numerusform>
            <numerusform>Remove %n orders from Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n orders as reported</source>
        <translation>
            <numerusform>Mark %n order as reported</numerusform>
            <numerusform>Mark %n orders as reported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %n orders</source>
        <translation>
            <numerusform>Put back %n order</numerusform>
            <numerusform>Put back %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back: add %n copies again</source>
        <translation>
            <numerusform>Put back: add %n copy again</numerusform>
            <numerusform>Put back: add %n copies again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n surplus copies, one stays</source>
        <translation>
            <numerusform>Remove %n surplus copy, one stays</numerusform>
            <numerusform>Remove %n surplus copies, one stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n orders to Ecomail</source>
        <translation>
            <numerusform>Send %n order to Ecomail</numerusform>
            <numerusform>Send %n orders to Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n, mark {mark}</source>
        <translation>
            <numerusform>Send %n, mark {mark}</numerusform>
            <numerusform>Send %n, mark {mark}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request limit reached, goes on in %n s</source>
        <translation>
            <numerusform>request limit reached, goes on in %n s</numerusform>
            <numerusform>request limit reached, goes on in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>then %n marked as reported in your shop</source>
        <translation>
            <numerusform>then %n marked as reported in your shop</numerusform>
            <numerusform>then %n marked as reported in your shop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PushReviewDialog</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders get a total that their items do not make or that is far from the shop&apos;s. Look at them.</source>
        <translation>
            <numerusform>%n order gets a total that its lines do not make, or that is far from the shop&apos;s. Look at it.</numerusform>
            <numerusform>%n orders get a total that their lines do not make, or that is far from the shop&apos;s. Look at them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders lose something that Ecomail holds now. It is marked “Lost” in the list.</source>
        <translation>
            <numerusform>%n order loses something that Ecomail holds now. It is marked “Lost” in the list.</numerusform>
            <numerusform>%n orders lose something that Ecomail holds now. It is marked “Lost” in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try %n failed again…</source>
        <translation>
            <numerusform>&amp;Try %n failed again…</numerusform>
            <numerusform>&amp;Try %n failed again…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{remark} (%n orders)</source>
        <translation>
            <numerusform>{remark} (%n order)</numerusform>
            <numerusform>{remark} (%n orders)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconcilerError</name>
    <message numerus="yes">
        <source>%n orders in Ecomail would be overwritten or added: {why}. Nothing was sent.</source>
        <translation>
            <numerusform>%n order in Ecomail would be overwritten or added: {why}. Nothing was sent.</numerusform>
            <numerusform>%n orders in Ecomail would be overwritten or added: {why}. Nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n orders of {file} nothing more could be saved ({reason}). These are in the list.</source>
        <translation>
            <numerusform>After %n order of {file} nothing more could be saved ({reason}). It is in the list.</numerusform>
            <numerusform>After %n orders of {file} nothing more could be saved ({reason}). These are in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: reading it ended unexpectedly after %n orders. These are in the list.</source>
        <translation>
            <numerusform>{file}: reading it ended unexpectedly after %n order. It is in the list.</numerusform>
            <numerusform>{file}: reading it ended unexpectedly after %n orders. These are in the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairBar</name>
    <message numerus="yes">
        <source>%n rows stay as they are</source>
        <translation>
            <numerusform>%n row stays as it is</numerusform>
            <numerusform>%n rows stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>C&amp;hange %n rows</source>
        <translation>
            <numerusform>C&amp;hange %n row</numerusform>
            <numerusform>C&amp;hange %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewOptions</name>
    <message numerus="yes">
        <source>%n orders are new to Ecomail:</source>
        <translation>
            <numerusform>%n order is new to Ecomail:</numerusform>
            <numerusform>%n orders are new to Ecomail:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in Ecomail would be overwritten or added</source>
        <translation>
            <numerusform>%n order in Ecomail would be overwritten or added</numerusform>
            <numerusform>%n orders in Ecomail would be overwritten or added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message numerus="yes">
        <source>%n orders whose turn never came</source>
        <translation>
            <numerusform>%n order whose turn never came</numerusform>
            <numerusform>%n orders whose turn never came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n ignored</numerusform>
            <numerusform>%n ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left for later</source>
        <translation>
            <numerusform>%n left for later</numerusform>
            <numerusform>%n left for later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleAlike</name>
    <message numerus="yes">
        <source>%n orders wait for this reason. Send your shop&apos;s total and its items as they are for all of them?</source>
        <translation>
            <numerusform>%n order waits for this reason. Send your shop&apos;s total and its lines as they are?</numerusform>
            <numerusform>%n orders wait for this reason. Send your shop&apos;s total and its lines as they are for all of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Settle all %n</source>
        <translation>
            <numerusform>&amp;Settle all %n</numerusform>
            <numerusform>&amp;Settle all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopTile</name>
    <message numerus="yes">
        <source>%n cannot be sent yet</source>
        <translation>
            <numerusform>%n cannot be sent yet</numerusform>
            <numerusform>%n cannot be sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n could not be checked</numerusform>
            <numerusform>%n could not be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n different</numerusform>
            <numerusform>%n different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer</source>
        <translation>
            <numerusform>%n fewer</numerusform>
            <numerusform>%n fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n ignored</numerusform>
            <numerusform>%n ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left for later</source>
        <translation>
            <numerusform>%n left for later</numerusform>
            <numerusform>%n left for later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not compared yet</source>
        <translation>
            <numerusform>%n not compared yet</numerusform>
            <numerusform>%n not compared yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders agree</source>
        <translation>
            <numerusform>%n order agrees</numerusform>
            <numerusform>%n orders agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New cause: %n orders</source>
        <translation>
            <numerusform>New cause: %n order</numerusform>
            <numerusform>New cause: %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>Only in Ecomail: %n</source>
        <translation>
            <numerusform>Only in Ecomail: %n</numerusform>
            <numerusform>Only in Ecomail: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{filter}, %n orders</source>
        <translation>
            <numerusform>{filter}, %n order</numerusform>
            <numerusform>{filter}, %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request limit reached, goes on in %n s</source>
        <translation>
            <numerusform>request limit reached, goes on in %n s</numerusform>
            <numerusform>request limit reached, goes on in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>%n orders of this file are in the list</source>
        <translation>
            <numerusform>%n order of this file is in the list</numerusform>
            <numerusform>%n orders of this file are in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have no delivery place; that of their billing address was taken.</source>
        <translation>
            <numerusform>%n row has no delivery place; that of its billing address was taken.</numerusform>
            <numerusform>%n rows have no delivery place; that of their billing address was taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows read from {file}.</source>
        <translation>
            <numerusform>%n row read from {file}.</numerusform>
            <numerusform>%n rows read from {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows under the list are left out: sums or remarks, no orders.</source>
        <translation>
            <numerusform>%n row under the list is left out: a sum or a remark, no order.</numerusform>
            <numerusform>%n rows under the list are left out: sums or remarks, no orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken off. %n orders are in the list so far</source>
        <translation>
            <numerusform>Broken off. %n order is in the list so far</numerusform>
            <numerusform>Broken off. %n orders are in the list so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped by you. %n orders are in the list so far</source>
        <translation>
            <numerusform>Stopped by you. %n order is in the list so far</numerusform>
            <numerusform>Stopped by you. %n orders are in the list so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} has %n rows and was not read to its end.</source>
        <translation>
            <numerusform>{file} has %n row and was not read to its end.</numerusform>
            <numerusform>{file} has %n rows and was not read to its end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%n orders are on the list again.</source>
        <translation>
            <numerusform>%n order is on the list again.</numerusform>
            <numerusform>%n orders are on the list again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders were taken off the list.</source>
        <translation>
            <numerusform>%n order was taken off the list.</numerusform>
            <numerusform>%n orders were taken off the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Link all %n</source>
        <translation>
            <numerusform>&amp;Link %n</numerusform>
            <numerusform>&amp;Link all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ecomail holds %n orders under other numbers. Link all of them?</source>
        <translation>
            <numerusform>Ecomail holds %n order under another number. Link it?</numerusform>
            <numerusform>Ecomail holds %n orders under other numbers. Link all of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n orders off the list?</source>
        <translation>
            <numerusform>Take %n order off the list?</numerusform>
            <numerusform>Take %n orders off the list?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Why ignore %n orders? Nothing is sent of them, and they come back when what differs changes.</source>
        <translation>
            <numerusform>Why ignore %n order? Nothing is sent of it, and it comes back when what differs changes.</numerusform>
            <numerusform>Why ignore %n orders? Nothing is sent of them, and they come back when what differs changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>linking %n orders</source>
        <translation>
            <numerusform>linking %n order</numerusform>
            <numerusform>linking %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking %n orders off the list</source>
        <translation>
            <numerusform>taking %n order off the list</numerusform>
            <numerusform>taking %n orders off the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message numerus="yes">
        <source>%n orders are all good</source>
        <translation>
            <numerusform>%n order is all good</numerusform>
            <numerusform>%n orders are all good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are different</source>
        <translation>
            <numerusform>%n order is different</numerusform>
            <numerusform>%n orders are different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are ignored</source>
        <translation>
            <numerusform>%n order is ignored</numerusform>
            <numerusform>%n orders are ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are left for later</source>
        <translation>
            <numerusform>%n order is left for later</numerusform>
            <numerusform>%n orders are left for later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are missing in Ecomail</source>
        <translation>
            <numerusform>%n order is missing in Ecomail</numerusform>
            <numerusform>%n orders are missing in Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are not compared yet</source>
        <translation>
            <numerusform>%n order is not compared yet</numerusform>
            <numerusform>%n orders are not compared yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders cannot be sent yet</source>
        <translation>
            <numerusform>%n order cannot be sent yet</numerusform>
            <numerusform>%n orders cannot be sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be checked</source>
        <translation>
            <numerusform>%n order could not be checked</numerusform>
            <numerusform>%n orders could not be checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatDiffers</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New, %n items</source>
        <translation>
            <numerusform>New, %n item</numerusform>
            <numerusform>New, %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
