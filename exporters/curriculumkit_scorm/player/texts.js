/* Interface texts in the language of the course: the English text is the key, names in braces are filled in. */
(function (kit) {
  'use strict';

  kit.text = function (key, values) {
    const template = kit.course.texts[key] || key;
    return template.replace(/\{(\w+)\}/g, (_whole, name) => String(values[name]));
  };
})((window.curriculumkit = window.curriculumkit || {}));
