"""Let a browser read a page aloud with its own voice, and forbid the page everything else."""

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

from qc_desktop.words import easy

# The key is hidden until the script finds that this browser can speak. One block is spoken at a
# time: some browsers fall silent in the middle of a long text. A word is marked by a highlight,
# which changes nothing in the page; a browser without those marks the whole block.
SCRIPT = """
(function () {
  "use strict";
  var key = document.getElementById("listen");
  if (!key || !("speechSynthesis" in window) || !window.SpeechSynthesisUtterance) { return; }
  var kinds = "h1, h2, p, li, dt, dd, th, td, blockquote, figcaption";
  var marks = window.CSS && CSS.highlights && window.Highlight;
  var turn = 0, marked = null;

  function blocks() {
    return Array.prototype.filter.call(document.querySelectorAll(kinds), function (one) {
      return !one.querySelector(kinds) && !one.contains(key) && one.textContent.trim();
    });
  }
  function unmark() {
    if (marked) { marked.classList.remove("spoken"); marked = null; }
    if (marks) { CSS.highlights.delete("spoken"); }
  }
  function place(block, at) {
    var walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), node;
    while ((node = walk.nextNode())) {
      if (at < node.length) { return [node, at]; }
      at -= node.length;
    }
    return null;
  }
  function markWord(block, at, text) {
    var length = /^\\S+/.exec(text.slice(at)), start = place(block, at);
    if (!length || !start) { return; }
    var range = document.createRange();
    range.setStart(start[0], start[1]);
    range.setEnd(start[0], Math.min(start[0].length, start[1] + length[0].length));
    CSS.highlights.set("spoken", new Highlight(range));
  }
  function show(reading) {
    key.setAttribute("data-reading", reading ? "yes" : "no");
    key.querySelector("span").textContent = key.getAttribute(reading ? "data-stop" : "data-listen");
  }
  function stop() {
    turn += 1;
    window.speechSynthesis.cancel();
    unmark();
    show(false);
  }
  function read(list, number, mine) {
    unmark();
    if (mine !== turn) { return; }
    if (number >= list.length) { show(false); return; }
    var block = list[number], text = block.textContent;
    var spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = document.documentElement.lang;
    spoken.rate = 0.9;
    spoken.onboundary = function (event) {
      if (marks && mine === turn) { markWord(block, event.charIndex, text); }
    };
    spoken.onend = function () { read(list, number + 1, mine); };
    spoken.onerror = function () { if (mine === turn) { stop(); } };
    marked = block;
    block.classList.add("spoken");
    block.scrollIntoView({ block: "nearest" });
    window.speechSynthesis.speak(spoken);
  }
  key.addEventListener("click", function () {
    if (key.getAttribute("data-reading") === "yes") { stop(); return; }
    turn += 1;
    window.speechSynthesis.cancel();
    show(true);
    read(blocks(), 0, turn);
  });
  window.addEventListener("pagehide", stop);
  key.hidden = false;
})();
"""

STYLE = """
.listen-bar { margin: 0 0 0.6em; }
#listen { font: inherit; font-weight: bold; min-height: 3em; padding: 0.4em 1.2em; color: INK;
  background: #FFFFFF; border: 3px solid INK; border-radius: 0.8em; cursor: pointer; }
#listen[hidden] { display: none; }
#listen:focus-visible { outline: 4px solid INK; outline-offset: 3px; }
#listen img { width: 1.5em; height: 1.5em; vertical-align: middle; margin-right: 0.5em; }
#listen .end, #listen[data-reading="yes"] .begin { display: none; }
#listen[data-reading="yes"] .end { display: inline; }
.spoken { outline: 3px solid INK; outline-offset: 4px; }
header .spoken { outline-color: #FFFFFF; }
::highlight(spoken) { background-color: #FFE08A; color: #000000; }
@media print { .listen-bar { display: none; } .spoken { outline: none; } }
"""


def policy() -> str:
    """Return what the page may load: pictures and looks inside it, and our one script."""
    digest = b64encode(sha256(SCRIPT.encode()).digest()).decode()
    rules = (
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{rules}">'


def key(icons: Path) -> str:
    """Return the key that reads the page and stops; it is hidden where nothing can speak."""
    listen, stop = easy("Listen"), easy("Stop")
    pictures = "".join(
        f'<img class="{name}" src="{_glyph(icons, glyph)}" alt="">'
        for name, glyph in (("begin", "speaker"), ("end", "stop"))
    )
    return (
        '<div class="listen-bar"><button type="button" id="listen" hidden data-reading="no" '
        f'data-listen="{escape(listen)}" data-stop="{escape(stop)}">'
        f"{pictures}<span>{escape(listen)}</span></button></div>"
    )


def script() -> str:
    """Return the script; a page needs it after its words."""
    return f"<script>{SCRIPT}</script>"


def _glyph(icons: Path, name: str) -> str:
    svg = (icons / "glyphs" / f"{name}.svg").read_bytes()
    return f"data:image/svg+xml;base64,{b64encode(svg).decode()}"
