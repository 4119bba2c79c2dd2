"""The floor of a start: PySide6 and one button. Says when it can be used; ends if asked to."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QPushButton("Start"))
window.resize(1366, 768)
window.show()
app.processEvents()
sys.stdout.write("ready\n")
sys.stdout.flush()
if "--quit-when-ready" not in sys.argv:
    app.exec()
