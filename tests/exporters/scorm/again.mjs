/*
 * A way through a tree of activities, as scorm-again sequences it. Reads the tree and the steps as JSON from its input;
 * writes what each step opened, and what became of every activity.
 */
import { readFileSync } from 'node:fs';
import { Scorm2004API } from '../../../node_modules/scorm-again/dist/esm/scorm2004.js';

const { tree, steps } = JSON.parse(readFileSync(0, 'utf-8'));
let delivered = null;
const eventListeners = {
  onActivityDelivery: (activity) => {
    delivered = activity.id;
  },
};
const api = new Scorm2004API({ autocommit: false, logLevel: 5, sequencing: { activityTree: tree, eventListeners } });

/** Opens what the request leads to; null where the platform refuses it. */
function navigate(request, target) {
  delivered = null;
  return api.processNavigationRequest(request, target) ? delivered : null;
}

/** One sitting: what the content tells, and its end. */
function report(values) {
  const answers = [api.Initialize(''), ...Object.entries(values).map((pair) => api.SetValue(...pair)), api.Terminate('')];
  api.reset();
  return answers.every((answer) => answer === 'true') ? 'taken' : 'refused';
}

const outcomes = steps.map(([name, value]) => (name === 'report' ? report(value) : navigate(name, value)));
const flat = (activity) => [activity, ...activity.children.flatMap(flat)];
const state = flat(api.getSequencingState().rootActivity).map((activity) => [
  activity.id,
  { satisfied: activity.objectiveSatisfiedStatus, completion: activity.completionStatus, attempts: activity.attemptCount },
]);
process.stdout.write(JSON.stringify({ outcomes, state: Object.fromEntries(state) }));
