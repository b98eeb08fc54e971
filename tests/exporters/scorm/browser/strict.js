/*
 * A strict reading of both editions: what the forms of `forms.json` do not allow is refused with the error of its edition,
 * as are lists with gaps, ids that come late or twice, and calls before the beginning or after the end.
 */
'use strict';

const ERRORS = {
  '1.2': { unknown: '401', form: '405', order: '201', early: '301', late: '301', unset: '0' },
  2004: { unknown: '401', form: '406', order: '351', early: '132', late: '133', unset: '403' },
};

/** Judges the values of one sitting. */
class Judge {
  constructor(edition, forms, stored) {
    this.forms = forms[edition];
    this.errors = ERRORS[edition];
    this.values = new Map(Object.entries(stored));
  }

  matches(form, value) {
    return new RegExp('^(?:' + form + ')$', 'us').test(value);
  }

  /** '0', or the error that a value deserves. */
  judge(element, value) {
    const form = this.forms.elements[element.replace(/\.\d+(?=\.|$)/g, '.n')];
    if (form === undefined) return this.errors.unknown;
    if (!this.matches(form, value)) return this.errors.form;
    const error = this.judgeList(element, value);
    if (error === '0') this.values.set(element, value);
    return error;
  }

  judgeList(element, value) {
    const [, list, index, rest] = /^(cmi\.(?:interactions|objectives)\.)(\d+)\.(.*)$/.exec(element) || [];
    if (list === undefined) return '0';
    const ids = Array.from(this.values.keys()).filter((key) => key.startsWith(list) && /^\d+\.id$/.test(key.slice(list.length)));
    if (rest === 'id') {
      if (Number(index) > ids.length) return this.errors.order;
      const own = list + index + '.id';
      return ids.some((key) => key !== own && this.values.get(key) === value) ? this.errors.order : '0';
    }
    if (!this.values.has(list + index + '.id')) return this.errors.order;
    return this.judgeResponse(list + index + '.', rest, value);
  }

  judgeResponse(at, rest, value) {
    const given = /^(student|learner)_response$/.test(rest);
    const pattern = /^correct_responses\.\d+\.pattern$/.test(rest);
    if (!given && !pattern) return '0';
    const type = this.values.get(at + 'type');
    const form = (pattern && this.forms.patterns[type]) || this.forms.responses[type];
    return form !== undefined && this.matches(form, value) ? '0' : this.errors.form;
  }
}

/** A learning platform that keeps to the letter. */
class StrictLms {
  constructor(edition, forms, stored, { mode, mastery }) {
    this.edition = edition;
    this.errors = ERRORS[edition];
    this.judge = new Judge(edition, forms, stored);
    this.state = 'early';
    this.code = '0';
    this.fixed = {
      '1.2': { 'cmi.core.lesson_mode': mode, 'cmi.student_data.mastery_score': mastery },
      2004: { 'cmi.mode': mode, 'cmi.scaled_passing_score': mastery && String(Number(mastery) / 100) },
    }[edition];
  }

  answer(code, value) {
    this.code = code;
    return code === '0' ? value : value === 'true' ? 'false' : '';
  }

  open() {
    if (this.state !== 'early') return this.answer('101', 'true');
    this.state = 'open';
    return this.answer('0', 'true');
  }

  close() {
    if (this.state !== 'open') return this.answer(this.errors[this.state], 'true');
    this.state = 'late';
    this.decide();
    return this.answer('0', 'true');
  }

  /** The platform decides again whether the score is enough, as many do. */
  decide() {
    const { values } = this.judge;
    const mastery = this.fixed['cmi.student_data.mastery_score'];
    const raw = values.get('cmi.core.score.raw');
    if (mastery && raw !== undefined) values.set('cmi.core.lesson_status', Number(raw) >= Number(mastery) ? 'passed' : 'failed');
  }

  read(element) {
    if (this.state !== 'open') return this.answer(this.errors[this.state], '');
    const { values } = this.judge;
    if (element in this.fixed) return this.fixed[element] ? this.answer('0', this.fixed[element]) : this.answer(this.errors.unset, '');
    if (element.endsWith('._children')) return this.answer('0', 'id');
    if (element.endsWith('._count')) {
      const list = element.slice(0, -'_count'.length);
      return this.answer('0', String(Array.from(values.keys()).filter((key) => key.startsWith(list) && /^\d+\.id$/.test(key.slice(list.length))).length));
    }
    return values.has(element) ? this.answer('0', values.get(element)) : this.answer(this.errors.unset, '');
  }

  write(element, value) {
    if (this.state !== 'open') return this.answer(this.errors[this.state], 'true');
    return this.answer(this.judge.judge(element, value), 'true');
  }

  commit() {
    return this.answer(this.state === 'open' ? '0' : this.errors[this.state], 'true');
  }

  error() {
    return this.code;
  }

  get stored() {
    return Object.fromEntries(this.judge.values);
  }
}

window.Judge = Judge;
window.StrictLms = StrictLms;
