// @ts-check
// Follow-along: opens the dialog, shows the run's screens, and does what the patient asks.
(() => {
  const { inner } = rehabPlayer;
  const { storage, sound, speech, awake, words, el, sheet } = inner;
  /** Milliseconds between two looks at the time. */
  const LOOK = 50;

  /** @param {PlayRequest["items"][number]} wanted
   * @param {RehabExerciseData} data
   * @returns {PlayItem} */
  const item = ({ dose: given = null, note = "" }, data) => {
    const text = given ?? data.dose?.text ?? "";
    if (!text) return { data, dose: null, given, words: "", note };
    try {
      const dose = rehabDose.parse(text);
      const own = data.dose && rehabDose.text(dose) === data.dose.text ? data.dose.words : "";
      return { data, dose, given, words: own || rehabDose.words(dose), note };
    } catch (error) {
      if (!(error instanceof rehabDose.DoseError)) throw error;
      return { data, dose: null, given, words: text, note }; // shown as it was written
    }
  };

  /** @param {PlayRequest} request
   * @param {PlayRun} [kept] */
  const open = async (request, kept) => {
    const found = await Promise.allSettled(request.items.map(({ name }) => rehab.data(name)));
    const items = request.items.flatMap((wanted, index) => {
      const one = found[index];
      return one.status === "fulfilled" ? [item(wanted, one.value)] : [];
    });
    const missing = request.items.length - items.length;
    if (!items.length) throw /** @type {PromiseRejectedResult} */ (found[0]).reason;
    const screens = inner.program(items.map(({ data, dose }) => ({ steps: data.steps, dose })));
    show(request, items, screens, missing, kept?.screens === screens.length ? kept : undefined);
  };

  /** @param {PlayRequest} request
   * @param {PlayItem[]} items
   * @param {PlayScreen[]} screens
   * @param {number} missing
   * @param {PlayRun} [kept] */
  const show = (request, items, screens, missing, kept) => {
    const title = request.title || items[0].data.title;
    const run = inner.makeRun(screens, inner.makeNow());
    let choices = storage.choices();
    /** @type {PlayContent} */
    let content;
    /** @type {PlayMark[]} */
    let marks = [];
    let [heard, spoken, looking] = [0, "", 0];
    let screenStaysOn = true;

    /** @returns {PlayDone} */
    const done = () => ({
      title,
      seconds: Math.round(run.active() / 1000),
      items: inner.outcome(screens, run.done(), items),
    });

    const keep = () =>
      storage.keep({
        version: 0,
        at: Date.now(),
        page: location.pathname,
        title: request.title,
        items: items.map(({ data, given, note }) => ({ name: data.name, dose: given, note })),
        screens: screens.length,
        index: run.index(),
        elapsed: run.elapsed(),
        count: run.count(),
        done: run.done(),
        active: run.active(),
      });

    // -- what the patient may do

    const leave = () => {
      if (run.screen().kind === "end") {
        finish();
        return;
      }
      pause();
      sheet({
        title: rehab.say("Leave the exercise?"),
        body: [el("p", {}, rehab.say("This device keeps your place."))],
        actions: [
          { label: rehab.say("Keep going"), kind: "main", act: () => {} },
          { label: rehab.say("Leave"), kind: "plain", act: close },
        ],
      });
    };

    const showRules = () => {
      pause();
      const { item: at } = run.screen();
      const from = at < 0 ? items : [items[at]];
      const rules = [...new Set(from.flatMap(({ data }) => data.stop_if))];
      const body = rules.length
        ? el("ul", {}, ...rules.map((rule) => el("li", {}, rule)))
        : el("p", {}, rehab.say("If something hurts or worries you, stop and ask us."));
      sheet({
        title: rehab.say("Stop if"),
        body: [body],
        actions: [
          { label: rehab.say("I am fine, go on"), kind: "main", act: () => {} },
          { label: rehab.say("Stop here"), kind: "stop", act: close },
        ],
      });
    };

    /** @param {PlayChoices} chosen */
    const choose = (chosen) => {
      const isNewSound = chosen.sound && !choices.sound;
      const isNewVoice = chosen.voice && !choices.voice;
      choices = chosen;
      storage.choose(choices);
      if (isNewSound) {
        sound.wake();
        sound.play("go");
      }
      if (isNewVoice) say(content.spoken);
      plan();
    };

    const showSignals = () => {
      pause();
      sheet({
        title: rehab.say("Signals"),
        body: [
          inner.switches(choices, choose),
          el("p", {}, screenStaysOn ? rehab.say("The screen stays on meanwhile.") : goesDark()),
        ],
        actions: [{ label: rehab.say("Close"), kind: "main", act: () => {} }],
        onClose: render,
      });
    };

    const goesDark = () =>
      rehab.say(
        "This browser cannot keep the screen on. Set your screen to stay on longer, or turn on Sound.",
      );

    const pause = () => {
      if (!run.isRunning()) return;
      run.pause();
      plan();
      speech.hush();
      refresh();
      keep();
    };

    const main = () => {
      if (choices.sound) sound.wake();
      const { kind } = run.screen();
      if (kind === "intro") jumpToWork();
      else if (kind === "overview") next();
      else if (run.screen().reps && !run.isTimed()) count(1);
      else if (run.isRunning()) {
        pause();
        frame.announce(rehab.say("Paused"));
      } else if (run.isTimed()) {
        run.start();
        heard = run.elapsed() / 1000;
        plan();
        refresh();
        look();
      }
    };

    /** The first screen of this exercise's dosed work, or -1. */
    const firstWork = () => {
      const { item: at } = run.screen();
      return screens.findIndex(
        (one) => one.item === at && (one.kind === "timer" || one.kind === "count"),
      );
    };

    const jumpToWork = () => {
      const to = firstWork();
      if (to < 0) next();
      else {
        run.jump(to);
        render();
      }
    };

    const next = () => {
      if (choices.sound) sound.wake();
      const { kind, item: at } = run.screen();
      if (kind === "end") {
        finish();
        return;
      }
      run.next();
      if (kind === "step" && run.screen().kind !== "step") storage.know(items[at].data.name);
      render();
    };

    const back = () => {
      if (run.back()) render();
    };

    /** Leave out the extra sets that follow here. */
    const enough = () => {
      const { item: at } = run.screen();
      const isExtra = (/** @type {PlayScreen} */ one) => one.item === at && one.optional;
      run.jump(screens.findIndex((one, index) => index > run.index() && !isExtra(one)));
      render();
    };

    /** @param {number} change */
    const count = (change) => {
      const isFull = run.add(change);
      if (change > 0) signal(isFull ? "over" : "tick");
      refresh();
      keep();
      const { reps } = run.screen();
      if (!isFull || change < 0) {
        frame.announce(rehab.say("%(count)s of %(reps)s", { count: run.count(), reps: reps?.high ?? 0 }));
      } else if (run.screen().kind === "count") next();
      else frame.announce(rehab.say("Done"));
    };

    const close = () => {
      keep();
      end();
    };

    const finish = () => {
      const result = done();
      storage.forget();
      end();
      if (!result.items.some((one) => one.done || !one.parts)) return;
      request.onDone?.(result);
      document.dispatchEvent(new CustomEvent("rehab-done", { detail: result }));
    };

    const end = () => {
      run.pause();
      clearTimeout(looking);
      sound.cancel();
      speech.hush();
      awake.end();
      removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", turned);
      frame.dialog.removeEventListener("close", close);
      frame.dialog.close();
      frame.dialog.remove();
    };

    // -- what the patient sees and hears

    /** @param {PlaySignal} given */
    const signal = (given) => {
      if (choices.sound) {
        sound.wake();
        sound.play(given);
      }
      if (choices.vibration) inner.vibrate(given);
    };

    /** Plan the sounds that are still to come. */
    const plan = () => {
      if (choices.sound && run.isRunning()) sound.schedule(marks, run.elapsed() / 1000);
      else sound.cancel();
    };

    /** @param {string} text */
    const say = (text) => {
      if (choices.voice) speech.speak(text);
    };

    /** The signals between the last look and this one. */
    const feel = () => {
      const now = run.elapsed() / 1000;
      const passed = marks.filter(({ at }) => at > heard && at <= now).at(-1);
      heard = now;
      if (passed && choices.vibration && !document.hidden) inner.vibrate(passed.signal);
    };

    /** Look at the time, again and again while a timer runs. */
    const look = () => {
      clearTimeout(looking);
      const ended = run.tick();
      if (ended === "moved") render();
      else if (ended === "over") {
        if (choices.vibration) inner.vibrate("over");
        frame.announce(rehab.say("Done"));
        refresh();
      } else if (run.isRunning()) {
        feel();
        refresh();
      }
      if (run.isRunning()) looking = setTimeout(look, LOOK);
    };

    const turned = () => {
      run.away(document.hidden);
      keep();
      look();
    };

    /** @param {number} left seconds */
    const clock = (left) => {
      const seconds = Math.ceil(left - 0.001);
      if (seconds < 60) return String(seconds);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    };

    /** Whether the screen's heading says it already. @param {PlayCue} cue */
    const isHeading = (cue) => cue === run.screen().kind;

    const timeOnDial = () => {
      const { phases, reps } = run.screen();
      const elapsed = run.elapsed() / 1000;
      const { index, left } = inner.at(phases, elapsed);
      const { cue, seconds, rep } = phases[index];
      const isSet = reps && rep > 0;
      speakCue(cue, seconds, index, left);
      const over = run.isOver();
      return {
        cue: over ? rehab.say("Done") : isHeading(cue) ? "" : words.cue(cue),
        number: over ? "✓" : clock(left),
        detail: isSet ? rehab.say("%(rep)s of %(reps)s", { rep, reps: reps.high }) : "",
        part: over ? 0 : left / seconds,
        tone: over ? "over" : cue,
      };
    };

    /** Say a phase that lasts when it begins, and when ten seconds of a long one are left.
     * @type {(cue: PlayCue, seconds: number, index: number, left: number) => void} */
    const speakCue = (cue, seconds, index, left) => {
      if (!run.isRunning()) return;
      const isLong = seconds >= 20 && left <= 10;
      const key = `${run.index()}/${index}/${isLong}`;
      if (key === spoken) return;
      spoken = key;
      const text = isLong ? rehab.count("%(n)s second left", "%(n)s seconds left", Math.ceil(left)) : words.cue(cue);
      if (seconds >= 4) frame.announce(text);
      if (seconds >= 2 || !isLong) say(text);
    };

    const refresh = () => {
      const { dial } = content;
      const { reps } = run.screen();
      if (dial && run.isTimed()) dial.show(timeOnDial());
      else if (dial && reps) {
        const isFull = run.count() >= reps.high;
        dial.show({
          cue: run.count() ? "" : rehab.say("Tap for each"),
          number: String(run.count()),
          detail: rehab.say("of %(reps)s", { reps: words.span(reps) }),
          part: run.count() / reps.high,
          tone: isFull ? "over" : "count",
        });
      }
      label();
    };

    const label = () => {
      const { back: first, main: middle, next: last } = frame.buttons;
      const { kind, item: at } = run.screen();
      const isKnown = kind === "intro" && storage.isKnown(items[at].data.name);
      const isWork = kind === "timer" || kind === "count";
      let [mainWords, nextWords, isMainFirst] = ["", rehab.say("Next"), false];
      if (isWork) nextWords = run.isEnough() ? rehab.say("Done") : rehab.say("Skip");
      if (kind === "count") isMainFirst = !run.isEnough(); // the dial itself comes first
      if (kind === "rest") nextWords = rehab.say("Skip");
      if (kind === "switch") nextWords = rehab.say("Ready");
      if (kind === "intro" && items[at].data.steps.length) {
        mainWords = firstWork() < 0 ? "" : isKnown ? rehab.say("Start") : rehab.say("Skip the steps");
        nextWords = rehab.say("Show the steps");
        isMainFirst = isKnown && mainWords !== "";
      } else if (kind === "intro" || kind === "overview") nextWords = rehab.say("Start");
      else if (run.isTimed() && !run.isOver()) {
        mainWords = run.isRunning()
          ? rehab.say("Pause")
          : run.elapsed()
            ? rehab.say("Go on")
            : kind === "step"
              ? rehab.say("Try it")
              : rehab.say("Start");
        isMainFirst = kind !== "switch" && (kind !== "step" || run.isRunning());
      } else if (kind === "step" && run.isTimed()) mainWords = rehab.say("Again");
      else if (kind === "end") nextWords = rehab.say("Done");
      put(first, rehab.say("Back"));
      put(middle, mainWords);
      put(last, nextWords);
      middle.hidden = !mainWords;
      first.hidden = run.index() === 0;
      frame.dialog.dataset.first = isMainFirst ? "main" : "next";
    };

    /** @type {(button: HTMLButtonElement, text: string) => void} */
    const put = (button, text) => {
      if (button.textContent !== text) button.textContent = text;
    };

    const render = () => {
      const { kind, phases } = run.screen();
      marks = inner.marks(phases);
      heard = run.elapsed() / 1000;
      content = inner.content(run.screen(), {
        title,
        items,
        screens,
        missing,
        choices,
        choose,
        done: done(),
        onCount: count,
        onEnough: enough,
      });
      frame.body.replaceChildren(content.element);
      frame.dialog.dataset.kind = kind;
      frame.dialog.scrollTop = 0;
      frame.progress(run.index() / (screens.length - 1));
      frame.warn(run.wasLate() ? rehab.say("Time was up while the screen was off. Go on when you are ready.") : "");
      refresh();
      focus();
      say(content.spoken);
      if (kind === "end" && choices.sound) sound.play("over");
      else plan();
      keep();
      look();
    };

    let isShown = false;
    /** The focus stays on a button that stays; else it goes to the heading. */
    const focus = () => {
      const { activeElement } = document;
      const stays =
        isShown &&
        activeElement instanceof HTMLButtonElement &&
        !activeElement.hidden &&
        frame.dialog.contains(activeElement);
      if (stays) frame.announce(content.spoken);
      else {
        frame.announce("");
        content.heading.focus({ preventScroll: true });
      }
      isShown = true;
    };

    const frame = inner.frame({
      label: title,
      onLeave: leave,
      onStopRules: showRules,
      onSignals: showSignals,
      onBack: back,
      onMain: main,
      onNext: next,
    });
    if (kept) run.restore(kept);
    document.body.append(frame.dialog);
    frame.dialog.showModal();
    frame.dialog.addEventListener("close", close);
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", turned);
    awake.begin((state) => {
      screenStaysOn = state === "awake";
      frame.notice(screenStaysOn ? "" : goesDark());
    });
    render();
  };

  Object.assign(rehabPlayer, { open });
})();
