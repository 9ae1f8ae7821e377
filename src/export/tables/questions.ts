/** A question to start from: a sentence, and the query on the tables of the release that answers it. */
export interface Question {
	/** Names it on its page. */
	readonly id: string;
	readonly asks: string;
	readonly sql: string;
}

/** A default that trains: what a person gives is used unless they act, or whatever they do (options of the topics). */
const byDefault = (
	region: string,
): string => `SELECT p.name AS product, t.title AS question, a.label AS answer, a.models, a.control, a.marks, a.wordings
FROM answers a
JOIN products p ON p.product = a.product
JOIN topics t ON t.topic = a.topic
WHERE a.until_day IS NULL
  AND a.region = '${region}'
  AND a.topic IN ('training-on-conversations', 'training-on-posts')
  AND a.answer IN ('opt-out', 'always')
ORDER BY p.platform, p.product, t.position`;

/** Questions of the page on SQL, in its order. Each runs on the SQLite file of the release and has an answer in it. */
export const QUESTIONS: readonly Question[] = [
	{ id: "default-eea", asks: "Who trains by default on conversations or posts in the EEA?", sql: byDefault("eea") },
	{ id: "default-us", asks: "Who trains by default on conversations or posts in the US?", sql: byDefault("us") },
	{
		id: "after-opt-out",
		asks: "What still happens after an opt-out, and for how many products?",
		sql: `SELECT c.label AS carve_out, count(DISTINCT a.product) AS products
FROM after_opt_out a
JOIN carve_outs c ON c.carve_out = a.carve_out
WHERE a.says = 'goes-on'
GROUP BY c.carve_out
ORDER BY products DESC, c.position`,
	},
	{
		id: "material-changes",
		asks: "What changed materially in the year of this edition, by platform?",
		sql: `SELECT p.name AS platform, c.date, c.dated, t.title AS question, c.headline, c.direction, c.url
FROM changes c
JOIN platforms p ON p.platform = c.platform
JOIN topics t ON t.topic = c.topic
WHERE c.material = 1
  AND substr(c.date, 1, 4) = (SELECT substr(value, 1, 4) FROM edition WHERE name = 'edition')
ORDER BY p.name, c.date DESC, c.change`,
	},
	{
		id: "old-copies",
		asks: "Which current answers rest on an old copy?",
		sql: `SELECT p.name AS product, t.title AS question, a.label AS answer, group_concat(a.region, ' ') AS places, a.marks, a.wordings
FROM answers a
JOIN products p ON p.product = a.product
JOIN topics t ON t.topic = a.topic
WHERE a.until_day IS NULL
  AND ' ' || a.marks || ' ' LIKE '% old-copy %'
GROUP BY a.product, a.topic, a.label, a.marks, a.wordings
ORDER BY p.platform, p.product, t.position, places`,
	},
	{
		id: "silences",
		asks: "On which questions are the texts most often silent?",
		sql: `SELECT t.title AS question, count(*) AS silences
FROM silences s
JOIN wordings w ON w.wording = s.wording
JOIN topics t ON t.topic = w.topic
WHERE w.is_current = 1
GROUP BY t.topic
ORDER BY silences DESC, t.position`,
	},
	{
		id: "limits",
		asks: "Which current answers cover less than their plain words?",
		sql: `SELECT p.name AS product, t.title AS question, a.label AS answer, a.limits, group_concat(a.region, ' ') AS places, a.wordings
FROM answers a
JOIN products p ON p.product = a.product
JOIN topics t ON t.topic = a.topic
WHERE a.until_day IS NULL
  AND a.limits <> ''
GROUP BY a.product, a.topic, a.label, a.limits, a.wordings
ORDER BY p.platform, p.product, t.position, places`,
	},
	{
		id: "open-conflicts",
		asks: "Which conflicts does no text settle?",
		sql: `SELECT p.name AS platform, t.title AS question, c.title AS conflict, c.precedence, c.url
FROM conflicts c
JOIN platforms p ON p.platform = c.platform
JOIN topics t ON t.topic = c.topic
WHERE c.state = 'open'
ORDER BY p.name, t.position, c.conflict`,
	},
	{
		id: "eea-us",
		asks: "Which platforms’ answers differ between the EEA and the US?",
		sql: `SELECT pl.name AS platform, p.name AS product, t.title AS question, eea.label AS eea, us.label AS us
FROM answers eea
JOIN answers us ON us.product = eea.product AND us.topic = eea.topic AND us.region = 'us' AND us.until_day IS NULL
JOIN products p ON p.product = eea.product
JOIN platforms pl ON pl.platform = eea.platform
JOIN topics t ON t.topic = eea.topic
WHERE eea.region = 'eea'
  AND eea.until_day IS NULL
  AND eea.state <> 'not-read'
  AND us.state <> 'not-read'
  AND (eea.state <> us.state OR eea.answer IS NOT us.answer)
ORDER BY pl.name, p.product, t.position`,
	},
	{
		id: "severity",
		asks: "How are the current wordings of each platform graded?",
		sql: `SELECT p.name AS platform,
  sum(w.severity = 'critical') AS critical,
  sum(w.severity = 'high') AS high,
  sum(w.severity = 'medium') AS medium,
  sum(w.severity = 'low') AS low,
  sum(w.severity = 'none') AS none,
  sum(w.severity = 'unstated') AS unstated
FROM wordings w
JOIN platforms p ON p.platform = w.platform
WHERE w.is_current = 1
  AND w.standing = 'decides'
GROUP BY p.platform
ORDER BY critical DESC, high DESC, medium DESC, p.name`,
	},
	{
		id: "safety-only",
		asks: "Which wordings name AI models only for safety or against fraud?",
		sql: `SELECT p.name AS platform, w.date, w.is_current, w.title, w.answer, w.url
FROM wordings w
JOIN platforms p ON p.platform = w.platform
WHERE w.models = 'safety-or-fraud'
ORDER BY p.name, w.clause, w.date`,
	},
	{
		id: "stood",
		asks: "How many days did each wording stand until the next one?",
		sql: `SELECT p.name AS platform, w.title, w.date AS from_day, c.date AS until_day,
  CAST(julianday(c.date) - julianday(w.date) AS INTEGER) AS days
FROM changes c
JOIN wordings w ON w.wording = c.before
JOIN platforms p ON p.platform = c.platform
ORDER BY days DESC, w.wording`,
	},
	{
		id: "provisions",
		asks: "Which provisions of law do current wordings raise most?",
		sql: `SELECT v.label || ', ' || v.regulation_title AS provision, count(DISTINCT w.clause) AS clauses
FROM wording_provisions r
JOIN provisions v ON v.provision = r.provision
JOIN wordings w ON w.wording = r.wording
WHERE w.is_current = 1
GROUP BY v.provision
ORDER BY clauses DESC, v.provision
LIMIT 20`,
	},
];
