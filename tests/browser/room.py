"""What a reader can't read or can't hit on a page that is open."""

from __future__ import annotations

from playwright.sync_api import Page

#: Whatever takes a click or a key, apart from links within other words: of a sentence, or of a list that has more than
#: links. An answer's target is its whole row.
CONTROLS = """const controls = [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
  .filter(one => one.checkVisibility() && !one.matches('.xg-skip'))
  .map(one => one.closest('label') ?? one);
function aside(one) {
  if (getComputedStyle(one).display !== 'inline') return false;
  const block = one.closest('p, dd, dt, td, ul, ol, figcaption, caption') ?? one.parentElement;
  const rest = block.cloneNode(true);
  rest.querySelectorAll('a').forEach(link => link.remove());
  return /\\p{L}{2}/u.test(rest.textContent);
}"""

SMALL = f"""() => {{
  {CONTROLS}
  return controls.filter(one => !aside(one))
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width < 43.99 || box.height < 43.99)
    .map(([one, box]) => `${{box.width}} by ${{box.height}}: ${{one.textContent.trim() || one.outerHTML}}`);
}}"""

#: Note marks stand in sentences, and in rows. A circle of 24 px on each may meet no other (WCAG 2.2, 2.5.8).
CROWDED = """() => [...document.querySelectorAll('.xg-note a + a')].filter(mark => mark.checkVisibility()).filter(mark => {
  const [one, other] = [mark, mark.previousElementSibling].map(each => each.getBoundingClientRect());
  return Math.hypot(one.x + one.width / 2 - other.x - other.width / 2, one.y + one.height / 2 - other.y - other.height / 2) < 23.99;
}).map(mark => `marks ${mark.previousElementSibling.textContent} and ${mark.textContent} are too near each other`)"""

#: Words under other words, outside the window, or cut off by their box. Lines of text may touch, as letters then don't:
#: only an overlap of half a line counts. A result of search shows two lines and says so with dots.
UNREADABLE = """() => {
  const found = [];
  // Column heads of a stacked table are heard and not seen.
  const out = '.xg-drawer__word, .xg-skip, .xg-search__text, .xg-table--stack thead, script, style, template, svg';
  for (const box of document.querySelectorAll('body *')) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const cut = (overflowX === 'hidden' || overflowX === 'clip') && box.scrollWidth > box.clientWidth + 1
      || (overflowY === 'hidden' || overflowY === 'clip') && box.scrollHeight > box.clientHeight + 1;
    if (cut && box.checkVisibility() && !box.closest(out)) found.push(`cut off: ${box.textContent.trim().slice(0, 60)}`);
  }
  const lines = [], range = document.createRange();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest(out)) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) lines.push({ box, node, note: parent.closest('.xg-note') });
  }
  for (const { box, node } of lines)
    if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) found.push(`outside: ${node.data.trim().slice(0, 60)}`);
  lines.sort((one, other) => one.box.top - other.box.top);
  lines.forEach((one, place) => {
    for (let next = place + 1; next < lines.length && lines[next].box.top < one.box.bottom; next++) {
      const other = lines[next];
      if (one.node === other.node || one.note || other.note) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (across > 2 && down > Math.min(one.box.height, other.box.height) / 2)
        found.push(`overlapping: ${one.node.data.trim().slice(0, 40)} | ${other.node.data.trim().slice(0, 40)}`);
    }
  });
  return [...new Set(found)];
}"""


def small(page: Page) -> list[str]:
    """Visible controls of our own under 44 px in width or height, and note marks that stand too near each other."""
    return [f"{page.url} {fault}" for script in (SMALL, CROWDED) for fault in page.evaluate(script)]


def unreadable(page: Page) -> list[str]:
    """Words that are cut off, covered by others, or beyond the window's edge, with what they say."""
    return [f"{page.url} {fault}" for fault in page.evaluate(UNREADABLE)]


def overflow(page: Page) -> int:
    """By how many pixels a page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def faults(page: Page) -> list[str]:
    """All of the above, seen from the top, where the bar covers nothing of the page."""
    page.evaluate("scrollTo(0, 0)")
    wide = overflow(page)
    return small(page) + unreadable(page) + ([f"{page.url} is {wide} px too wide"] if wide else [])
