/* A self-check: shows the readings of the chosen answers in groups, and makes the reader's list of them.
 *
 * The page is whole before this runs. The script only hides, shows, moves and announces what the page already holds,
 * or the page that it names for what answers say together. It holds no sentence, stores nothing, sends nothing, and
 * leaves address, title and history alone.
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

  function idOf(answer) {
    return answer.id;
  }

  function common(ids, others) {
    return ids.filter(function (id) {
      return others.indexOf(id) >= 0;
    });
  }

  function without(ids, others) {
    return ids.filter(function (id) {
      return others.indexOf(id) < 0;
    });
  }

  function one(within, name) {
    return within.querySelector("[data-check-" + name + "]");
  }

  function start(check, guarded) {
    var answers = all(check, "answer");
    var fieldsets = all(check, "question").map(function (words) {
      return words.closest("fieldset");
    });
    var groups = all(check, "group");
    var meet = one(check, "meet");
    // Where the combinations have a page of their own: the words that lead there, while they have not come.
    var apart = one(check, "apart");
    var coming = null;
    var each = one(check, "each");
    var unfolder = one(check, "unfold");
    // And whether each answer by itself stands unfolded in it.
    var unfolded = one(check, "unfolded");
    // What the reader says matters most: a box for each question, in their order, and the part of the result about these.
    var weighing = one(check, "weighing");
    var boxes = all(check, "weighs");
    var lead = one(check, "lead");
    var errors = one(check, "errors");
    var heading = one(check, "heading");
    var list = one(check, "list");
    var more = one(check, "more");
    // Whether the result is open, as an answer on a form: a browser that puts answers back puts this back with them.
    var opened = one(check, "opened");
    // One for each answer, in the same order, and where each lives while its answer is not chosen.
    var readings = all(check, "reading");
    var homes = readings.map(function (reading) {
      return reading.parentNode;
    });
    // What the result's first part has from further down, each with the place it left.
    var lent = [];
    // How many sentences have a name, for the lines made of them.
    var named = 0;

    // What answers say together: here from the start, or come from its page.
    function parts() {
      return all(check, "part");
    }

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

    function readingOf(id) {
      return readings[answers.map(idOf).indexOf(id)];
    }

    function sendHome() {
      lent.splice(0).forEach(function (loan) {
        loan.place.replaceWith(loan.thing);
      });
      readings.forEach(function (reading, place) {
        homes[place].appendChild(reading);
      });
    }

    function lend(thing) {
      var place = document.createComment("");
      thing.replaceWith(place);
      one(lead, "lead-slot").appendChild(thing);
      lent.push({ place: place, thing: thing });
    }

    // Names in each box the answer it stands for. With one answer there is nothing to weigh.
    function offer() {
      var given = chosen();
      weighing.hidden = given.length < 2;
      boxes.forEach(function (box) {
        box.parentNode.hidden = true;
      });
      given.forEach(function (answer) {
        var box = boxOf(answer);
        box.parentNode.hidden = false;
        box.parentNode.lastElementChild.textContent = answer.parentNode.lastElementChild.textContent;
      });
    }

    function boxOf(answer) {
      return boxes[fieldsets.indexOf(answer.closest("fieldset"))];
    }

    // The ids of the chosen answers that matter most.
    function weighty() {
      return chosen().filter(function (answer) {
        return !weighing.hidden && boxOf(answer).checked;
      }).map(idOf);
    }

    // Puts the chosen readings under their hopes, in the order of the questions, and hides hopes with none.
    function group() {
      var fitting = 0;
      sendHome();
      chosen().forEach(function (answer) {
        var reading = readingOf(answer.id);
        var home = check.querySelector('[data-check-group="' + reading.getAttribute("data-check-hope") + '"]');
        fitting += home.hasAttribute("data-check-fits");
        one(reading, "asked").textContent = one(answer.closest("fieldset"), "question").textContent;
        one(home, "slot").appendChild(reading);
      });
      all(check, "first").forEach(function (words) {
        words.hidden = !one(check.querySelector('[data-check-group="' + words.getAttribute("data-check-first") + '"]'), "slot").firstElementChild;
      });
      var weighed = weighty();
      var unspoken = begin(weighed);
      var others = goOn(without(chosen().map(idOf), weighed));
      groups.forEach(function (section) {
        var held = one(section, "slot").childElementCount;
        section.hidden = !held;
        // A hope held once closes with that answer's own sentence, one held twice or more with its own.
        one(section, "alone").hidden = held < 2;
      });
      if (meet) meet.hidden = !apart && !parts().some(isShown);
      mark(weighed.length ? unspoken : others);
      one(check, "none-fit").hidden = fitting > 0;
      one(check, "all-fit").hidden = fitting < chosen().length;
      rewrite();
    }

    // Answers that have spoken together with others, and groups of nothing but these: folded, they would say it twice.
    function mark(free) {
      readings.forEach(function (reading, place) {
        reading.toggleAttribute("data-check-spoken", free.indexOf(answers[place].id) < 0);
      });
      groups.forEach(function (section) {
        section.toggleAttribute("data-check-spoken", !all(section, "reading").some(isUnspoken));
      });
      one(check, "rest").hidden = !groups.some(isUnspoken);
    }

    function isUnspoken(part) {
      return !part.hidden && !part.hasAttribute("data-check-spoken");
    }

    function quoted(id) {
      return one(readingOf(id), "quote").textContent;
    }

    // The answers that meet a combination's needs, if all are met. It lists them as "a b|c": (a or b) and c, each met by
    // the first that is in the first list, or else in the second.
    function met(words, first, second) {
      var used = words.getAttribute("data-check-together").split("|").map(function (need) {
        var ids = need.split(" ");
        return common(ids, first)[0] || common(ids, second)[0];
      });
      return used.every(Boolean) && used;
    }

    function speak(words, used) {
      words.hidden = false;
      one(words, "quotes").textContent = used.map(quoted).join("\n");
    }

    // The result's first part, about what matters most: what these answers say together, each time with one that hasn't
    // spoken yet, and then each by itself. macros/combinations.py follows the same rule, and the next one.
    function begin(weighed) {
      var silent = weighed;
      lead.hidden = !weighed.length;
      all(check, "together").forEach(function (words) {
        var used = met(words, silent, weighed);
        if (!used || !common(used, silent).length) return;
        speak(words, used);
        lend(words);
        silent = without(silent, used);
      });
      weighed.map(readingOf).forEach(lend);
      return silent;
    }

    // What the other answers say together, as often as each part may; none speaks twice, and what stands in the first
    // part is gone from these. Gives those that said nothing.
    function goOn(others) {
      parts().forEach(function (part) {
        var left = Number(part.getAttribute("data-check-most"));
        part.hidden = true;
        all(part, "together").forEach(function (words) {
          var used = left && met(words, others, []);
          words.hidden = !used;
          if (!used) return;
          speak(words, used);
          left -= 1;
          part.hidden = false;
          others = without(others, used);
        });
      });
      return others;
    }

    // The reader's list follows the result: what answers say together stands on it at first, and the first sentence of
    // each group none of whose answers spoke there, or else the sentences of what matters most; the others are offered
    // below. Lines whose answers are gone leave it. What the reader moved stays where they put it, last.
    function rewrite() {
      var rows = {};
      all(check, "row-of").forEach(function (row) {
        rows[row.getAttribute("data-check-row-of")] = row;
      });
      [lead].concat(parts(), groups).filter(isShown).forEach(function (section) {
        var sentences = all(section, "sentence").filter(isSpoken);
        var stays = lead.hidden ? sentences.slice(0, first(section)) : section === lead ? sentences : [];
        sentences.forEach(function (sentence) {
          var key = keyOf(sentence);
          var row = rows[key] || newRow(key, sentence);
          if (!row.hasAttribute("data-check-moved")) (stays.indexOf(sentence) < 0 ? more : list).appendChild(row);
          delete rows[key];
        });
      });
      Object.keys(rows).forEach(function (key) {
        rows[key].remove();
      });
      all(check, "moved").forEach(function (row) {
        row.parentNode.appendChild(row);
      });
      tidy();
    }

    // How many of a part's sentences the list begins with, where nothing matters most.
    function first(section) {
      if (groups.indexOf(section) < 0) return Infinity;
      return all(section, "reading").every(isUnspoken) ? 1 : 0;
    }

    function keyOf(sentence) {
      if (!sentence.getAttribute("data-check-sentence")) {
        named += 1;
        sentence.setAttribute("data-check-sentence", check.id + "-sentence-" + named);
      }
      return sentence.getAttribute("data-check-sentence");
    }

    function isShown(section) {
      return !section.hidden;
    }

    // On a screen, answers that say something together wait folded by themselves; the others stand, and on paper all do.
    function fold(folded) {
      each.toggleAttribute("data-check-folded", folded);
      unfolder.setAttribute("aria-expanded", String(!folded));
      unfolded.checked = !folded;
      if (meet) meet.toggleAttribute("data-check-waits", folded && !lead.hidden);
    }

    // Whether anything stands in the result that lets each answer by itself wait.
    function folds() {
      return !lead.hidden || parts().some(isShown);
    }

    function isSpoken(sentence) {
      var block = sentence.closest("[data-check-alone], [data-check-together]");
      return !block || !block.hidden;
    }

    function newRow(key, sentence) {
      var row = one(check, "row").content.firstElementChild.cloneNode(true);
      var words = one(row, "words");
      var button = one(row, "move");
      row.setAttribute("data-check-row-of", key);
      words.textContent = sentence.textContent;
      words.id = key + "-line";
      button.id = key + "-move";
      // By its own word alone, no listener could tell one button from the next.
      button.setAttribute("aria-labelledby", button.id + " " + words.id);
      button.addEventListener("click", guarded(function () {
        move(row, button);
      }));
      return row;
    }

    // A line goes to the end of the other list. Focus stays where the reader is: on the line that takes its place.
    function move(row, button) {
      var next = row.nextElementSibling || row.previousElementSibling;
      var out = row.parentNode === list;
      row.setAttribute("data-check-moved", "");
      // The last line left out is followed to where it goes: there is no other to take its place.
      if (!next) one(check, "more-part").open = true;
      (out ? more : list).appendChild(row);
      tidy();
      say(out ? "left-out" : "added");
      (next ? one(next, "move") : button).focus();
    }

    function tidy() {
      all(check, "row-of").forEach(function (row) {
        one(row, "out").hidden = row.parentNode === more;
        one(row, "in").hidden = row.parentNode === list;
      });
      one(check, "more-part").hidden = !more.firstElementChild;
      one(check, "copy").hidden = !list.firstElementChild;
    }

    function show() {
      if (!chosen().length) {
        refuse();
        return;
      }
      errors.hidden = true;
      open();
      say("shown");
      // A reader's next Tab, and a screen reader's voice, go on from here; focus alone would leave it at the screen's foot.
      heading.focus();
      heading.scrollIntoView();
    }

    function open(whole) {
      group();
      fold(!whole && folds());
      check.setAttribute("data-check-shown", "");
      opened.checked = true;
    }

    function refuse() {
      close();
      errors.hidden = false;
      errors.focus();
    }

    // The result goes; what it hid stands again, for the reading key of a blank sheet.
    function close() {
      sendHome();
      fold(false);
      lead.hidden = true;
      groups.forEach(function (section) {
        section.hidden = one(section, "alone").hidden = false;
      });
      all(check, "first").forEach(function (words) {
        words.hidden = false;
      });
      list.textContent = more.textContent = "";
      check.removeAttribute("data-check-shown");
      opened.checked = false;
      errors.hidden = true;
      say("");
    }

    function clear() {
      answers.forEach(function (answer) {
        answer.checked = false;
      });
      boxes.forEach(function (box) {
        box.checked = false;
      });
      offer();
      close();
      say("cleared");
      answers[0].focus();
    }

    // Once a result is open it follows every change; with nothing chosen there is none to show.
    function follow() {
      offer();
      if (chosen().length) errors.hidden = true;
      if (!check.hasAttribute("data-check-shown")) return;
      group();
      fold(each.hasAttribute("data-check-folded") && folds());
      say("updated");
    }

    // With something else to begin with, the result is another one, and begins as one.
    function weigh() {
      if (!check.hasAttribute("data-check-shown")) return;
      open();
      say("updated");
    }

    // Asked for once, and the same for everybody. Where the combinations don't come, each answer has its reading all the
    // same, and the words that lead to their page stay. A browser that finds its network again tries once more.
    function fetchApart() {
      coming = coming || fetch(one(apart, "apart-link").href).then(function (answer) {
        return answer.text();
      }).then(guarded(take), function () {
        coming = null;
        window.addEventListener("online", guarded(fetchApart), { once: true });
      });
      return coming;
    }

    function take(text) {
      var found = all(new DOMParser().parseFromString(text, "text/html"), "part");
      if (!found.length) return;
      found.forEach(function (part) {
        part.hidden = true;
        meet.appendChild(part);
      });
      apart.remove();
      apart = null;
    }

    // Browsers give a page the clipboard only over https or on this machine, and a frame only where its host allows
    // it. Elsewhere the list is selected instead.
    function copy() {
      var text = all(list, "words").map(function (words) {
        return words.textContent;
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

    // What to print is marked until the dialog is gone: some phones open it after this returns.
    function print(what) {
      check.setAttribute("data-check-printing", what);
      window.addEventListener("afterprint", function () {
        check.removeAttribute("data-check-printing");
      }, { once: true });
      window.print();
    }

    // Shares the address of the blank check: never one with something after "?" or "#". To think better of it in the
    // browser's dialog counts as an error there, and is none.
    function send(address) {
      var here = window.location.origin + window.location.pathname;
      navigator.share({ title: document.title, url: new URL(address, here).href }).catch(function () {});
    }

    function on(button, act) {
      button.addEventListener("click", guarded(act));
    }

    on(one(check, "show"), show);
    on(one(check, "clear"), clear);
    // Without the link's own step the address stays as it was: no question or answer is named in it.
    all(check, "back").forEach(function (link) {
      on(link, function (event) {
        event.preventDefault();
        answers[0].focus();
      });
    });
    // What opens stands above the button.
    on(unfolder, function () {
      fold(!each.hasAttribute("data-check-folded"));
      if (unfolded.checked) {
        each.focus();
        each.scrollIntoView();
      }
    });
    on(one(check, "copy"), copy);
    all(check, "print").forEach(function (button) {
      on(button, function () {
        print(button.getAttribute("data-check-print"));
      });
    });
    on(one(check, "send"), function () {
      send(one(check, "send").getAttribute("data-check-send"));
    });
    answers.forEach(function (answer) {
      answer.addEventListener("change", guarded(follow));
    });
    boxes.forEach(function (box) {
      box.addEventListener("change", guarded(weigh));
    });
    // Back shows the page as it was left (persisted: nothing to do), or loads it again and puts form answers back,
    // later than this script runs. Then the result is opened as it was, and nothing is said: nothing has changed.
    window.addEventListener("pageshow", guarded(function (event) {
      if (event.persisted || !chosen().length) return;
      offer();
      if (!opened.checked) return;
      var whole = unfolded.checked;
      open(whole);
      // The combinations come a moment later. The browser has found the reader's place by then, on a page that is long
      // enough for it, and it is the same place on the page as it was left.
      if (apart) fetchApart().then(guarded(function () {
        var place = window.scrollY;
        open(whole);
        if (window.scrollY !== place) window.scrollTo(0, place);
      }));
    }));

    // The combinations come when the questions have come into sight, and so before there is an answer: nobody can tell from
    // it what was answered.
    if (apart) new IntersectionObserver(guarded(function (sights, watcher) {
      if (!sights[0].isIntersecting) return;
      watcher.disconnect();
      if (apart) fetchApart();
    })).observe(one(check, "questions"));

    one(check, "sending").hidden = !navigator.share;
    one(check, "buttons").hidden = false;
    check.setAttribute("data-check-live", "");
  }

  // Half a check would be worse than none: whatever goes wrong, every check stands again as it does without script,
  // with the answers it had. The fault is thrown on, for whoever looks after the page.
  function startAll() {
    var checks = Array.prototype.slice.call(document.querySelectorAll("[data-check]"));
    var wholes = checks.map(function (check) {
      return check.cloneNode(true);
    });

    function guarded(act) {
      return function (event, more) {
        try {
          return act(event, more);
        } catch (fault) {
          fallBack();
          throw fault;
        }
      };
    }

    function fallBack() {
      if (!root.hasAttribute("data-check-script")) return;
      root.removeAttribute("data-check-script");
      wholes.forEach(function (whole, place) {
        all(checks[place], "answer").forEach(function (answer) {
          whole.querySelector('[id="' + answer.id + '"]').checked = answer.checked;
        });
        checks[place].replaceWith(whole);
      });
    }

    guarded(function () {
      checks.forEach(function (check) {
        start(check, guarded);
      });
    })();
  }

  // A reload is a wish to start again, and Firefox would keep the answers.
  function isReload() {
    var entry = performance.getEntriesByType("navigation")[0];
    return Boolean(entry) && entry.type === "reload";
  }

  window.addEventListener("pageshow", function (event) {
    if (event.persisted || !isReload()) return;
    document.querySelectorAll("[data-check-answer], [data-check-weighs], [data-check-opened], [data-check-unfolded]").forEach(function (box) {
      box.checked = false;
    });
  });

  document.addEventListener("DOMContentLoaded", startAll);
})();
