/* A self-check: shows the readings of the chosen answers, grouped by hope.
 *
 * The page is whole before this runs. The script only hides, shows, moves and announces what the page
 * already holds. It holds no sentence, stores nothing, sends nothing, and leaves address, title and history alone.
 *
 * It is loaded just before the questions and blocks them for a moment on purpose: the mark below has to be on the
 * page before the readings are painted, or they would flash and jump on a slow phone.
 */
(function () {
  "use strict";

  var root = document.documentElement;
  // Two checks on one page load this twice; the second time there is nothing left to do.
  if (root.hasAttribute("data-check-script")) return;
  root.setAttribute("data-check-script", "");

  function all(within, name) {
    return Array.prototype.slice.call(within.querySelectorAll("[data-check-" + name + "]"));
  }

  function one(within, name) {
    return within.querySelector("[data-check-" + name + "]");
  }

  function start(check) {
    var answers = all(check, "answer");
    var groups = all(check, "group");
    var errors = one(check, "errors");
    var result = one(check, "result");
    var heading = one(check, "heading");
    var list = one(check, "list");
    // Whether the result is open, as an answer on a form: a browser that puts answers back puts this back with them.
    var opened = one(check, "opened");
    // Where each reading lives while its answer is not chosen.
    var homes = new Map();
    all(check, "reading").forEach(function (reading) {
      homes.set(reading, reading.parentNode);
    });

    function chosen() {
      return answers.filter(function (answer) {
        return answer.checked;
      });
    }

    // One polite announcement at a time: its words stand in the page, hidden until they are true.
    function say(name) {
      all(check, "say").forEach(function (words) {
        words.hidden = words.getAttribute("data-check-say") !== name;
      });
    }

    function readingOf(answer) {
      return check.querySelector('[data-check-reading="' + answer.id + '"]');
    }

    function sendHome() {
      homes.forEach(function (home, reading) {
        home.appendChild(reading);
      });
    }

    // Puts the chosen readings under their hopes, in the order of the questions, and hides hopes with none.
    function group() {
      sendHome();
      chosen().map(readingOf).forEach(function (reading) {
        var hope = reading.getAttribute("data-check-hope");
        one(check.querySelector('[data-check-group="' + hope + '"]'), "slot").appendChild(reading);
      });
      groups.forEach(function (section) {
        var empty = !one(section, "slot").firstElementChild;
        section.hidden = empty;
        check.querySelector('[data-check-line="' + section.getAttribute("data-check-group") + '"]').hidden = empty;
      });
      var fits = check.querySelector('[data-check-group="fits"]');
      one(check, "none-fits").hidden = !fits || !fits.hidden;
    }

    function show() {
      if (!chosen().length) {
        refuse();
        return;
      }
      errors.hidden = true;
      open();
      say("shown");
      // A reader's next Tab, and a screen reader's voice, go on from here.
      heading.focus();
    }

    function open() {
      group();
      result.hidden = false;
      opened.checked = true;
    }

    function refuse() {
      close();
      errors.hidden = false;
      errors.focus();
    }

    function close() {
      sendHome();
      result.hidden = true;
      opened.checked = false;
      errors.hidden = true;
      say("");
    }

    function clear() {
      answers.forEach(function (answer) {
        answer.checked = false;
      });
      close();
      say("cleared");
      answers[0].focus();
    }

    // Once a result is open it follows every change; with nothing chosen there is none to show.
    function follow() {
      if (chosen().length) errors.hidden = true;
      if (result.hidden) return;
      group();
      say("updated");
    }

    function lines() {
      return all(list, "line").filter(function (line) {
        return !line.hidden;
      });
    }

    // Browsers give a page the clipboard only over https or on this machine. Elsewhere the list is selected instead.
    function copy() {
      var text = lines().map(function (line) {
        return line.textContent;
      }).join("\n");
      if (!navigator.clipboard) return select();
      navigator.clipboard.writeText(text).then(function () {
        say("copied");
      }, select);
    }

    function select() {
      window.getSelection().selectAllChildren(list);
      say("selected");
    }

    one(check, "show").addEventListener("click", show);
    one(check, "clear").addEventListener("click", clear);
    one(check, "copy").addEventListener("click", copy);
    one(check, "print").addEventListener("click", function () {
      window.print();
    });
    answers.forEach(function (answer) {
      answer.addEventListener("change", follow);
    });
    // Back shows the page as it was left (persisted: nothing to do), or loads it again and puts form answers back,
    // later than this script runs. Then the result is opened as it was, and nothing is said: nothing has changed.
    window.addEventListener("pageshow", function (event) {
      if (!event.persisted && opened.checked && chosen().length) open();
    });

    result.hidden = true;
    one(check, "buttons").hidden = false;
    check.setAttribute("data-check-live", "");
  }

  function startAll() {
    var checks = Array.prototype.slice.call(document.querySelectorAll("[data-check]"));
    try {
      checks.forEach(start);
    } catch (fault) {
      // Half a check would be worse than none: show the whole page as it is without script.
      root.removeAttribute("data-check-script");
      checks.forEach(function (check) {
        check.removeAttribute("data-check-live");
        all(check, "result").forEach(function (result) {
          result.hidden = false;
        });
        all(check, "buttons").forEach(function (buttons) {
          buttons.hidden = true;
        });
      });
      throw fault;
    }
  }

  // A reload is a wish to start again, and Firefox would keep the answers.
  function isReload() {
    var entry = performance.getEntriesByType("navigation")[0];
    return Boolean(entry) && entry.type === "reload";
  }

  window.addEventListener("pageshow", function (event) {
    if (event.persisted || !isReload()) return;
    document.querySelectorAll("[data-check-answer], [data-check-opened]").forEach(function (box) {
      box.checked = false;
    });
  });

  document.addEventListener("DOMContentLoaded", startAll);
})();
