"""Orders from files (CSV in all its flavours, Excel workbooks) and from the shop's own list, read by the same rules.

Pure reading: nothing here touches the store, the network or the file itself. What of a file cannot be used comes
back as rejected rows; ``ImportFileError`` is for files that cannot be used at all.
"""
