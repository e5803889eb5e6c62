/* Comfort for the top bar: Escape, a click outside and a link followed close what is open, and search starts on first use.
 *
 * Menu and search are <details> of one name: they open, close, and close each other without this script.
 * Search uses the theme's own worker and index, fetched from this site when someone opens it, and no earlier.
 */
(function () {
  "use strict";

  var drawers = Array.prototype.slice.call(document.querySelectorAll("[data-drawer]"));
  if (!drawers.length || document.documentElement.hasAttribute("data-site-script")) return;
  document.documentElement.setAttribute("data-site-script", "");

  function close(drawer) {
    drawer.open = false;
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    drawers.forEach(function (drawer) {
      if (!drawer.open) return;
      close(drawer);
      drawer.querySelector("summary").focus();
    });
  });

  // A link inside may lead to a section of this same page, which an open panel would cover.
  document.addEventListener("click", function (event) {
    drawers.forEach(function (drawer) {
      if (drawer.open && (!drawer.contains(event.target) || event.target.closest("a"))) close(drawer);
    });
  });

  // A reader who tabs on past the last link has left: an open panel would cover what has focus.
  drawers.forEach(function (drawer) {
    drawer.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !drawer.contains(event.relatedTarget)) close(drawer);
    });
  });

  // The quick way out of pages about harm is a link, and works without this. With it the page is gone before the other
  // one has come, and Back does not bring it up again.
  document.querySelectorAll("[data-leave]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      document.body.textContent = "";
      document.title = link.hostname;
      window.location.replace(link.href);
    });
  });

  // ------------------------------------------------------------------ search
  var search = document.querySelector("[data-search]");
  if (!search || !window.Worker) return;

  var form = search.querySelector("[data-search-form]");
  var input = search.querySelector("[data-search-input]");
  var list = search.querySelector("[data-search-results]");
  var template = search.querySelector("[data-search-result]");
  var base = new URL(search.getAttribute("data-search-base"), location.href);
  var MOST = 12;
  // The worker's own words for its messages (mkdocs-material 9, integrations/search/worker/message).
  var SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  var worker = null;
  var ready = false;

  // One polite status: its words stand in the page.
  function say(name, count) {
    search.querySelectorAll("[data-search-say]").forEach(function (words) {
      words.hidden = words.getAttribute("data-search-say") !== name;
      var slot = words.querySelector("[data-search-count]");
      if (slot) slot.textContent = String(count);
    });
  }

  function begin() {
    if (worker) return;
    say("loading");
    worker = new Worker(new URL(search.getAttribute("data-search-worker"), base));
    worker.onmessage = hear;
    worker.onerror = fail;
    fetch(new URL("search/search_index.json", base))
      .then(function (response) {
        if (!response.ok) throw new Error(response.status);
        return response.json();
      })
      .then(function (index) {
        worker.postMessage({ type: SETUP, data: { config: index.config, docs: index.docs, options: { suggest: false } } });
      })
      .catch(fail);
  }

  function fail() {
    worker = null;
    ready = false;
    say("failed");
  }

  function hear(event) {
    if (event.data.type === READY) {
      ready = true;
      ask();
    } else if (event.data.type === RESULT && clauses(input.value)) {
      show(event.data.data.items);
    }
  }

  // Words that stand in most questions here, and so tell little about one.
  var COMMON = ("a about am an and any are as at be by can do does for get go have how i if im in is it its me my of on " +
    "or so that the their them there they this to up what when who will with would you counseling counselling counselor " +
    "counsellor session sessions shrink therapist therapists therapy").split(" ");

  // A reader's words → the worker's query language. A weight (^) keeps a word whole, since the worker reads a bare one
  // as the beginning of any word; "~1" forgives one wrong letter; the word still being typed may be a beginning.
  function clauses(text) {
    var words = text.toLowerCase().replace(/['’`]/g, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return words.map(function (word, place) {
      if (COMMON.indexOf(word) >= 0) return word + "^1";
      var typing = place === words.length - 1 && word.length > 2;
      return word + "^4" + (word.length > 4 ? " " + word + "~1" : "") + (typing ? " " + word : "");
    }).join(" ");
  }

  function ask() {
    if (!ready) return;
    var query = clauses(input.value);
    if (query) {
      worker.postMessage({ type: QUERY, data: query });
    } else {
      list.replaceChildren();
      say("ready");
    }
  }

  // The index holds our own pages' HTML, with <mark> round what was found: only its text is shown.
  function plain(html) {
    return new DOMParser().parseFromString(html || "", "text/html").body.textContent.trim();
  }

  // Groups are pages with their sections; each section found is a result of its own, the best first.
  function show(groups) {
    var found = [].concat.apply([], groups).filter(function (item) {
      return item.score > 0;
    }).sort(function (a, b) {
      return b.score - a.score;
    }).slice(0, MOST);
    list.replaceChildren.apply(list, found.map(row));
    say(found.length === 0 ? "none" : found.length === 1 ? "one" : "some", found.length);
  }

  function row(item) {
    var line = template.content.cloneNode(true);
    var link = line.querySelector("a");
    link.href = new URL(item.location, base).href;
    link.textContent = plain(item.title);
    line.querySelector("[data-search-page]").textContent = item.parent ? plain(item.parent.title) : "";
    line.querySelector("[data-search-text]").textContent = plain(item.text).slice(0, 240);
    return line;
  }

  search.addEventListener("toggle", function () {
    if (!search.open) return;
    begin();
    input.focus();
  });
  input.addEventListener("input", ask);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = list.querySelector("a");
    if (first) first.focus();
  });

  // From here on search works: the form takes the place of the line that says it needs script.
  search.querySelector("[data-search-plain]").hidden = true;
  form.hidden = false;
})();
