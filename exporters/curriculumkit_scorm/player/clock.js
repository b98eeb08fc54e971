/* The time limit of an attempt. It runs while the page is open, and goes on where it stood when the page comes back. */
(function (kit) {
  'use strict';

  const SECOND = 1000;
  /* How many seconds before the end a learner is warned. */
  const WARNINGS = [300, 60];

  function shown(seconds) {
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const clock = [minutes, seconds % 60].map((number) => String(number).padStart(2, '0')).join(':');
    return hours ? hours + ':' + clock : clock;
  }

  class Clock {
    /** `limit` in seconds; `onEnd` is called once. */
    constructor(limit, onEnd) {
      this.limit = limit;
      this.onEnd = onEnd;
      this.place = document.getElementById('quiz-clock');
      this.timer = null;
    }

    /** Goes on from so many used seconds. */
    start(used) {
      this.stop();
      this.began = Date.now() - used * SECOND;
      this.warned = this.left;
      this.place.hidden = false;
      this.timer = window.setInterval(() => this.tick(), SECOND);
      this.tick();
    }

    stop() {
      window.clearInterval(this.timer);
      this.timer = null;
      this.place.hidden = true;
    }

    get running() {
      return this.timer !== null;
    }

    get used() {
      return Math.min(this.limit, (Date.now() - this.began) / SECOND);
    }

    get left() {
      return Math.max(0, Math.ceil(this.limit - this.used));
    }

    tick() {
      const { left } = this;
      this.place.querySelector('[data-time]').textContent = shown(left);
      WARNINGS.filter((warning) => left <= warning && warning < this.warned).forEach((warning) => {
        kit.notices.warnOfTime(Math.round(warning / 60));
      });
      this.warned = left;
      if (left > 0) return;
      this.stop();
      this.onEnd();
    }
  }

  kit.Clock = Clock;
})((window.curriculumkit = window.curriculumkit || {}));
