/* Where focus is, how well it is seen, and whether it moves as one reads. */
(() => {
  "use strict";

  /** Whatever a browser may let a reader tab to. */
  const REACHABLE = "a[href], button, input, select, textarea, summary, iframe, audio, video, [tabindex], [contenteditable]";
  const met = new Set();
  let before = null;

  /** The row that shows focus for a ring which has no look of its own, or the element itself. */
  function shownFor(focused) {
    return focused.closest(".xg-answer") ?? focused;
  }

  /** Whether a reader can see a line of it: on the screen, under nothing else, and not made invisible. */
  function isSeen(shown) {
    return shown.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      && [...shown.getClientRects()].some(({ left, top, width, height }) => {
        const there = width > 4 && height > 4 && document.elementFromPoint(left + width / 2, top + height / 2);
        return there && shown.contains(there);
      });
  }

  /** Whether the whole ring is in sight: not under the bar, nor past the edge of an open panel or of the window. */
  function isWhole(focused, shown, style) {
    const box = shown.getBoundingClientRect(), reach = Math.max(0, parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset));
    const bar = document.querySelector(".xg-bar"), panel = focused.closest(".xg-drawer__panel")?.getBoundingClientRect();
    const under = bar && !bar.contains(focused) && !focused.matches(".xg-skip") && getComputedStyle(bar).position === "sticky";
    const top = Math.max(under ? bar.getBoundingClientRect().bottom : 0, panel?.top ?? 0);
    return box.top - reach > top - 0.5 && box.bottom + reach < Math.min(innerHeight, panel?.bottom ?? innerHeight) + 0.5
      && box.left - reach > -0.5 && box.right + reach < document.documentElement.clientWidth + 0.5;
  }

  /** The colors of the ring and of what it lies on. */
  function colorsOf(shown, style) {
    let ground = parseFloat(style.outlineOffset) < 0 ? shown : shown.parentElement;
    while (ground !== document.body && getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
    return [style.outlineColor, getComputedStyle(ground).backgroundColor];
  }

  /** Readers go down, and to the right: never up without going right, nor left within a row. */
  function isBackward(from, to) {
    const a = [...from.getClientRects()].at(-1), b = to.getClientRects()[0];
    if (!a || !b) return false;
    const up = b.bottom <= a.top + 1, right = b.left >= a.right - 1;
    const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    const sameRow = shared > Math.min(a.height, b.height) / 2;
    return (up && !right) || (sameRow && b.right <= a.left + 1);
  }

  function look(focused) {
    const shown = shownFor(focused), style = getComputedStyle(shown);
    const clear = style.outlineStyle === "none" || /, 0\)$/.test(style.outlineColor);
    return {
      name: `${location.pathname} ${focused.outerHTML.slice(0, 120)}`,
      ring: clear ? 0 : parseFloat(style.outlineWidth),
      seen: isSeen(shown),
      whole: isWhole(focused, shown, style),
      colors: colorsOf(shown, style),
    };
  }

  // One line a key, written before the key does anything: by then the page has scrolled to what has focus.
  window.stops = [];
  addEventListener("keydown", () => {
    const focused = document.activeElement;
    const from = before?.isConnected ? before : null;
    if (!focused || focused === document.body) {
      window.stops.push(null);
      before = null;
      return;
    }
    // The bar stays where it is while the page moves under it.
    const inBar = [from, focused].some(element => element?.closest(".xg-bar, .xg-skip"));
    window.stops.push({
      ...look(focused),
      again: met.has(focused),
      later: !from || Boolean(from.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING),
      backward: Boolean(from) && !inBar && isBackward(shownFor(from), shownFor(focused)),
    });
    met.add(focused);
    before = focused;
  }, true);

  /** Looks at everything within `root` that takes focus, from the last to the first: the bar lies above. */
  window.lookAtAll = root => [...root.querySelectorAll(REACHABLE)].reverse().flatMap(element => {
    if (element.tabIndex < 0) return [];
    element.focus();
    return document.activeElement === element ? [look(element)] : [];
  });

  /** What keys could have changed. */
  function state() {
    const boxes = [...document.querySelectorAll("input")].map(box => [box.checked, box.value]);
    return JSON.stringify([document.documentElement.outerHTML, boxes, location.href, scrollX, scrollY, history.length]);
  }

  /** Whether any of these keys does anything, pressed one after the other where focus is. */
  window.doAnything = keys => {
    const was = state(), place = document.activeElement;
    for (const key of keys) {
      for (const type of ["keydown", "keypress", "keyup"]) {
        place.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true }));
      }
    }
    return state() !== was || document.activeElement !== place;
  };
})();
