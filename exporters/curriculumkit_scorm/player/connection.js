/* The way to the LMS: finds its API object, and keeps what it did not take until it takes it. */
(function (kit) {
  'use strict';

  /* Deeper than any LMS nests its frames, and a bound for windows that are their own ancestors in a circle. */
  const MOST_FRAMES = 50;

  const NO_ERROR = '0';
  const GENERAL_EXCEPTION = '101';
  const { edition } = kit;

  function apiOf(candidate, name) {
    try {
      return candidate[name] || null;
    } catch {
      /* A frame of another origin may not be looked into, but its parent may. */
      return null;
    }
  }

  function searchUpwards(start, name) {
    let frame = start;
    for (let depth = 0; frame && depth < MOST_FRAMES; depth += 1) {
      const api = apiOf(frame, name);
      if (api) return api;
      if (frame.parent === frame) return null;
      frame = frame.parent;
    }
    return null;
  }

  /** The API object in this window's ancestors, or in those of the window that opened it or one of its ancestors. */
  function findApi(start, name) {
    const found = searchUpwards(start, name);
    if (found) return found;
    const openers = [start, start.top].map((frame) => apiOf(frame, 'opener')).filter(Boolean);
    return openers.reduce((api, opener) => api || searchUpwards(opener, name), null);
  }

  /** An API object whose calls never throw; `error` is the code of the last call that was refused. */
  class Connection {
    constructor(api) {
      this.api = api;
      this.error = NO_ERROR;
    }

    /** What the LMS answered, as text; '' where it answered nothing or threw. */
    call(name, ...values) {
      try {
        const answer = this.api[edition.calls[name]](...values);
        this.error = this.lastError();
        return answer === undefined || answer === null ? '' : String(answer);
      } catch {
        this.error = GENERAL_EXCEPTION;
        return '';
      }
    }

    /** An LMS that keeps no account of its errors is taken at its word. */
    lastError() {
      try {
        return String(this.api[edition.calls.error]() || NO_ERROR);
      } catch {
        return NO_ERROR;
      }
    }

    succeeds(name, ...values) {
      return this.call(name, ...values) === 'true';
    }

    /** The value of an element; '' where there is none or the LMS does not know the element. */
    read(element) {
      const value = this.call('read', element);
      return this.error === NO_ERROR ? value : '';
    }
  }

  /** Values on their way to the LMS. What it refuses stays, and is offered again the next time. */
  class Outbox {
    constructor(connection) {
      this.connection = connection;
      this.waiting = new Map();
      this.taken = new Map();
    }

    put(element, value) {
      if (this.taken.get(element) === value) this.waiting.delete(element);
      else this.waiting.set(element, value);
    }

    /** Offers everything that waits, in the order in which it came; true when nothing is left. */
    flush() {
      for (const [element, value] of Array.from(this.waiting)) {
        const accepted = this.connection.succeeds('write', element, value);
        if (accepted) this.taken.set(element, value);
        if (accepted || edition.unknown.includes(this.connection.error)) this.waiting.delete(element);
      }
      return this.waiting.size === 0;
    }
  }

  kit.connection = { findApi, Connection, Outbox };
})((window.curriculumkit = window.curriculumkit || {}));
