"""The look of the HTML report. Sizes are relative, so that it can be made very big."""

from qc_desktop.documents.html import listen
from qc_desktop.documents.look import Paints

# Words have at least 7:1 on what they stand on; nothing has a fixed width, so that at 400 % the
# page is one column and never scrolls sideways.
_CSS = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #FFFFFF; color: INK; line-height: 1.5;
  font-family: "Atkinson Hyperlegible", Verdana, "Noto Sans", sans-serif; }
body.easy-read { font-size: 1.5rem; }
body.full { font-size: 1.125rem; }
body.easy-read.big { font-size: 2rem; }
body.full.big { font-size: 1.5rem; }
main, header, footer { max-width: 46em; margin: 0 auto; padding: 1em; overflow-wrap: anywhere; }
header { background: GROUND; color: ON_COLOUR; max-width: none; padding-bottom: 0; }
header > div { max-width: 44em; margin: 0 auto; padding-bottom: 1em; }
header > .strip { max-width: none; margin: 0 -1em; min-height: 0.4em; padding: 0;
  background: ACCENT_GROUND; color: ON_ACCENT; }
header > .strip > div { max-width: 46em; margin: 0 auto; padding: 0.3em 1em; }
header > .strip p { margin: 0.1em 0; }
header .label { display: inline-block; background: #FFFFFF; color: BRAND; font-weight: bold;
  padding: 0.2em 0.9em; border-radius: 1em; }
header .logo { height: 2.5em; background: #FFFFFF; padding: 0.2em; border-radius: 0.3em;
  vertical-align: middle; margin-right: 0.5em; }
header .mark { height: 2em; vertical-align: middle; margin-right: 0.5em; }
h1 { font-size: 1.8em; line-height: 1.2; margin: 0.4em 0; }
h2 { font-size: 1.3em; line-height: 1.25; margin: 1.6em 0 0.6em;
  border-left: 0.35em solid BRAND; padding-left: 0.5em; }
h2.good { border-color: GOOD; } h2.better { border-color: BETTER; }
img { max-width: 100%; height: auto; }
.line { display: flex; flex-wrap: wrap; align-items: center; gap: 1em; margin: 0.7em 0; }
.line > img { width: 4em; padding: 0.5em; background: SKY; border-radius: 0.8em; }
.line > div { flex: 1 1 8em; } .line p { margin: 0.2em 0; }
.faces { display: flex; flex-wrap: wrap; gap: 1.2em; list-style: none; padding: 0; }
.faces img { width: 5em; height: 5em; object-fit: cover; border-radius: 50%;
  border: 2px solid INK; display: block; }
blockquote { margin: 0.8em 0; padding: 0.8em 1em; background: SAGE; border: 2px solid INK;
  border-radius: 1em; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.4em 0.5em; border: 1px solid LINE; }
th { background: PANEL; } td p { margin: 0; white-space: pre-wrap; }
td img { width: 1.4em; vertical-align: middle; }
.scroll { overflow-x: auto; } .scroll th, .scroll td { overflow-wrap: break-word; }
.callout, .short { background: CALLOUT; border-radius: 1em; padding: 0.8em 1.2em; margin: 1em 0; }
.short { background: PANEL; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11em, 1fr)); gap: 0.8em; }
dd { margin: 0; font-weight: bold; }
figure { margin: 1em 0; }
.bar { border: 1px solid INK; border-radius: 0.4em; height: 0.9em; background: #FFFFFF; }
.bar > span { display: block; height: 100%; background: BRAND; border-radius: 0.3em; }
footer { border-top: 2px solid LINE; color: INK_2; font-size: 0.9em; }
.certificate { text-align: center; border: 0.4em solid BRAND; border-radius: 1em; padding: 1em; }
.certificate > img { width: 8em; } .certificate .faces { justify-content: center; }
.ticks { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.6em 1.4em; }
.ticks img { width: 1.6em; vertical-align: middle; }
.box { display: inline-block; width: 10mm; height: 10mm; border: 2px solid INK;
  border-radius: 1mm; vertical-align: middle; margin-right: 0.4em; }
.write { border-bottom: 1px solid LINE; height: 10mm; }
@media print { .line, blockquote, tr, figure, .callout, .ask { break-inside: avoid; }
  h2 { break-after: avoid; } header { print-color-adjust: exact; } }
"""


def style(paints: Paints) -> str:
    """Return the style sheet in the report's colours."""
    css = _CSS + listen.STYLE
    for word, name in (
        ("INK_2", "ink_2"),
        ("INK", "ink"),
        ("BRAND", "brand"),
        ("ON_COLOUR", "on_brand"),
        ("ACCENT_GROUND", "accent_ground"),
        ("ON_ACCENT", "on_accent"),
        ("GROUND", "brand_ground"),
        ("GOOD", "good"),
        ("BETTER", "better"),
        ("SKY", "sky"),
        ("SAGE", "sage"),
        ("LINE", "line"),
        ("PANEL", "panel"),
        ("CALLOUT", "callout"),
    ):
        css = css.replace(word, paints.hex(name))
    return css
