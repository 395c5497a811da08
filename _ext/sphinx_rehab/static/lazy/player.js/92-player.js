// @ts-check
// Follow-along: shows the run's screens, and does what the patient asks.
(() => {
  const { inner } = rehabPlayer;
  const { storage, sound, speech, awake, dialogs } = inner;
  /** Milliseconds between two looks at the time. */
  const LOOK = 50;

  /** @type {RehabPlayer["inner"]["show"]} */
  const show = (request, items, screens, missing, kept) => {
    const title = request.title || items[0].data.title;
    const run = inner.makeRun(screens, inner.makeNow());
    let choices = storage.choices();
    /** @type {PlayContent} */
    let content;
    let [looking, screenStaysOn, isShown] = [0, true, false];

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
      dialogs.leave(close);
    };

    const showRules = () => {
      pause();
      const { item } = run.screen();
      dialogs.stopRules(item < 0 ? items : [items[item]], close);
    };

    const showSignals = () => {
      pause();
      dialogs.signals(choices, choose, screenStaysOn, render);
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
      if (isNewVoice) signals.say(content.spoken);
      signals.plan();
    };

    const pause = () => {
      if (!run.isRunning()) return;
      run.pause();
      signals.plan();
      speech.hush();
      refresh();
      keep();
    };

    const main = () => {
      signals.wake();
      const { kind, reps } = run.screen();
      if (kind === "intro") jumpToWork();
      else if (kind === "overview") next();
      else if (reps && !run.isTimed()) count(1);
      else if (run.isRunning()) {
        pause();
        frame.announce(rehab.say("Paused"));
      } else if (run.isTimed()) {
        run.start();
        signals.enter();
        signals.plan();
        refresh();
        look();
      }
    };

    /** The first screen of this exercise's dosed work, or -1. */
    const firstWork = () => {
      const { item } = run.screen();
      return screens.findIndex(
        (one) => one.item === item && (one.kind === "timer" || one.kind === "count"),
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
      signals.wake();
      const { kind, item } = run.screen();
      if (kind === "end") {
        finish();
        return;
      }
      run.next();
      if (kind === "step" && run.screen().kind !== "step") storage.know(items[item].data.name);
      render();
    };

    const back = () => {
      if (run.back()) render();
    };

    /** Leave out the extra sets that follow here. */
    const enough = () => {
      const { item } = run.screen();
      const isExtra = (/** @type {PlayScreen} */ one) => one.item === item && one.optional;
      run.jump(screens.findIndex((one, index) => index > run.index() && !isExtra(one)));
      render();
    };

    /** @param {number} change */
    const count = (change) => {
      const isFull = run.add(change);
      if (change > 0) signals.give(isFull ? "over" : "tick");
      refresh();
      keep();
      const { kind, reps } = run.screen();
      if (!isFull || change < 0) {
        const values = { count: run.count(), reps: reps?.high ?? 0 };
        frame.announce(rehab.say("%(count)s of %(reps)s", values));
      } else if (kind === "count") next();
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
      signals.end();
      awake.end();
      removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", turned);
      frame.dialog.removeEventListener("close", close);
      frame.dialog.close();
      frame.dialog.remove();
    };

    // -- what the patient sees

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
        signals.feel();
        refresh();
      }
      if (run.isRunning()) looking = setTimeout(look, LOOK);
    };

    const turned = () => {
      run.away(document.hidden);
      keep();
      look();
    };

    const refresh = () => {
      const { reps } = run.screen();
      if (content.dial && run.isTimed()) {
        signals.sayPhase();
        content.dial.show(inner.timeOn(run));
      } else if (content.dial && reps) content.dial.show(inner.countOn(run.count(), reps));
      label();
    };

    const label = () => {
      const data = items[run.screen().item]?.data;
      const labels = inner.labels(run, {
        isKnown: Boolean(data && storage.isKnown(data.name)),
        hasSteps: Boolean(data?.steps.length),
        hasWork: firstWork() >= 0,
      });
      frame.label({ ...labels, back: run.index() > 0 ? rehab.say("Back") : "" });
    };

    const render = () => {
      const { kind } = run.screen();
      signals.enter();
      content = inner.screens[kind](run.screen(), {
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
      const late = rehab.say("Time was up while the screen was off. Go on when you are ready.");
      frame.warn(run.wasLate() ? late : "");
      refresh();
      focus();
      signals.say(content.spoken);
      if (kind === "end" && choices.sound) sound.play("over");
      else signals.plan();
      keep();
      look();
    };

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
    const signals = inner.makeSignals(run, () => choices, frame.announce);
    if (kept) run.restore(kept);
    document.body.append(frame.dialog);
    frame.dialog.showModal();
    frame.dialog.addEventListener("close", close);
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", turned);
    awake.begin((state) => {
      screenStaysOn = state === "awake";
      frame.notice(screenStaysOn ? "" : dialogs.goesDark());
    });
    render();
  };

  Object.assign(inner, { show });
})();
