-- A store as schema version 1 wrote it: a completed run, a diverged one and an interrupted one.
PRAGMA application_id = 1920298610;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1: experiments, runs and what they recorded');
CREATE TABLE experiment (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  title TEXT,
  description TEXT,
  baseline TEXT NOT NULL,
  primary_metric TEXT NOT NULL CHECK (primary_metric <> ''),
  direction TEXT NOT NULL CHECK (direction IN ('maximize', 'minimize')),
  at TEXT NOT NULL CHECK (at IN ('last', 'best')),
  compare TEXT NOT NULL CHECK (compare IN ('parent', 'baseline')),
  alpha REAL NOT NULL,
  margin REAL,
  defined_at TEXT NOT NULL CHECK (defined_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
INSERT INTO experiment VALUES(1,'old',NULL,NULL,'plain','accuracy','maximize','last','parent',0.050000000000000002775,NULL,'2026-11-24T16:35:36.523Z');
CREATE TABLE experiment_seed (
  experiment INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  seed INTEGER NOT NULL,
  PRIMARY KEY (experiment, position)
) STRICT, WITHOUT ROWID;
INSERT INTO experiment_seed VALUES(1,0,0);
CREATE TABLE configuration (
  id INTEGER PRIMARY KEY,
  experiment INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  title TEXT,
  description TEXT,
  parent TEXT,
  UNIQUE (experiment, position),
  UNIQUE (experiment, name)
) STRICT;
INSERT INTO configuration VALUES(1,1,0,'plain',NULL,NULL,NULL);
INSERT INTO configuration VALUES(2,1,1,'wild',NULL,NULL,NULL);
INSERT INTO configuration VALUES(3,1,2,'long',NULL,NULL,NULL);
INSERT INTO configuration VALUES(4,1,3,'later',NULL,NULL,NULL);
CREATE TABLE configuration_setting (
  configuration INTEGER NOT NULL REFERENCES configuration ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL,
  value ANY NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('own', 'inherited', 'defaults', 'documented default')),
  inherited_from TEXT,
  PRIMARY KEY (configuration, name),
  CHECK (CASE type
    WHEN 'boolean' THEN value IN (0, 1)
    WHEN 'integer' THEN typeof(value) = 'integer'
    WHEN 'number' THEN typeof(value) = 'real'
    WHEN 'string' THEN typeof(value) = 'text'
    WHEN 'list' THEN json_valid(value)
    ELSE 0 END),
  CHECK ((origin = 'inherited') = (inherited_from IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO configuration_setting VALUES(1,'batch_size','integer',512,'defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'dataset','string','glyphs','defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'epochs','integer',2,'own',NULL);
INSERT INTO configuration_setting VALUES(1,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'learning_rate','number',0.010000000000000000208,'defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'model.channels','list','[8,16,32,64]','documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'model.first_kernel_size','integer',5,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'model.name','string','simple_cnn','documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'model.normalization','string','none','documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'model.normalization_on_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'model.order','string','activation_normalization','documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'optimizer.decoupled_weight_decay','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'optimizer.epsilon','number',1.0000000000000000817e-05,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'optimizer.momentum','number',0.9000000000000000222,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'optimizer.name','string','adam','documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'optimizer.squared_momentum','number',0.98999999999999999111,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'optimizer.weight_decay','number',0.010000000000000000208,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'schedule.name','string','constant','documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'batch_size','integer',512,'defaults',NULL);
INSERT INTO configuration_setting VALUES(2,'dataset','string','glyphs','defaults',NULL);
INSERT INTO configuration_setting VALUES(2,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'epochs','integer',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'learning_rate','number',1.0000000000000000198e+30,'own',NULL);
INSERT INTO configuration_setting VALUES(2,'model.channels','list','[8,16,32,64]','documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'model.first_kernel_size','integer',5,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'model.name','string','simple_cnn','documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'model.normalization','string','none','documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'model.normalization_on_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'model.order','string','activation_normalization','documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'optimizer.decoupled_weight_decay','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'optimizer.epsilon','number',1.0000000000000000817e-05,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'optimizer.momentum','number',0.9000000000000000222,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'optimizer.name','string','adam','documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'optimizer.squared_momentum','number',0.98999999999999999111,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'optimizer.weight_decay','number',0.010000000000000000208,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'schedule.name','string','constant','documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'batch_size','integer',512,'defaults',NULL);
INSERT INTO configuration_setting VALUES(3,'dataset','string','glyphs','defaults',NULL);
INSERT INTO configuration_setting VALUES(3,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'epochs','integer',400,'own',NULL);
INSERT INTO configuration_setting VALUES(3,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'learning_rate','number',0.010000000000000000208,'defaults',NULL);
INSERT INTO configuration_setting VALUES(3,'model.channels','list','[8,16,32,64]','documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'model.first_kernel_size','integer',5,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'model.name','string','simple_cnn','documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'model.normalization','string','none','documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'model.normalization_on_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'model.order','string','activation_normalization','documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'optimizer.decoupled_weight_decay','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'optimizer.epsilon','number',1.0000000000000000817e-05,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'optimizer.momentum','number',0.9000000000000000222,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'optimizer.name','string','adam','documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'optimizer.squared_momentum','number',0.98999999999999999111,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'optimizer.weight_decay','number',0.010000000000000000208,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'schedule.name','string','constant','documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'batch_size','integer',1024,'own',NULL);
INSERT INTO configuration_setting VALUES(4,'dataset','string','glyphs','defaults',NULL);
INSERT INTO configuration_setting VALUES(4,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'epochs','integer',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'learning_rate','number',0.010000000000000000208,'defaults',NULL);
INSERT INTO configuration_setting VALUES(4,'model.channels','list','[8,16,32,64]','documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'model.first_kernel_size','integer',5,'documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'model.name','string','simple_cnn','documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'model.normalization','string','none','documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'model.normalization_on_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'model.order','string','activation_normalization','documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'optimizer.decoupled_weight_decay','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'optimizer.epsilon','number',1.0000000000000000817e-05,'documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'optimizer.momentum','number',0.9000000000000000222,'documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'optimizer.name','string','adam','documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'optimizer.squared_momentum','number',0.98999999999999999111,'documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'optimizer.weight_decay','number',0.010000000000000000208,'documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'schedule.name','string','constant','documented default',NULL);
INSERT INTO configuration_setting VALUES(4,'shuffle','boolean',1,'documented default',NULL);
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64 AND fingerprint NOT GLOB '*[^0-9a-f]*'),
  name TEXT NOT NULL GENERATED ALWAYS AS (substr(fingerprint, 1, 12)) VIRTUAL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  seed INTEGER NOT NULL,
  dataset_checksum TEXT NOT NULL,
  trainer_version INTEGER NOT NULL,
  status TEXT NOT NULL
    CHECK (status IN ('queued', 'running', 'completed', 'diverged', 'failed', 'timed_out', 'interrupted')),
  reason TEXT,
  queued_at TEXT NOT NULL CHECK (queued_at GLOB '????-??-??T??:??:??.???Z'),
  started_at TEXT CHECK (started_at GLOB '????-??-??T??:??:??.???Z'),
  heartbeat_at TEXT CHECK (heartbeat_at GLOB '????-??-??T??:??:??.???Z'),
  finished_at TEXT CHECK (finished_at GLOB '????-??-??T??:??:??.???Z'),
  lease_process_id INTEGER,
  lease_process_start INTEGER,
  lease_boot_id TEXT,
  lease_host TEXT,
  weights_digest TEXT CHECK (length(weights_digest) = 64),
  metrics_digest TEXT CHECK (length(metrics_digest) = 64),
  output_tail TEXT,
  CHECK ((reason IS NULL) = (status IN ('queued', 'running', 'completed'))),
  CHECK ((finished_at IS NULL) = (status IN ('queued', 'running'))),
  CHECK (status NOT IN ('running', 'completed', 'diverged') OR started_at IS NOT NULL),
  CHECK ((status = 'running') = (lease_process_id IS NOT NULL AND lease_process_start IS NOT NULL
    AND lease_boot_id IS NOT NULL AND lease_host IS NOT NULL AND heartbeat_at IS NOT NULL)),
  CHECK ((weights_digest IS NULL) = (status <> 'completed')),
  CHECK ((metrics_digest IS NULL) = (status NOT IN ('completed', 'diverged')))
) STRICT;
INSERT INTO run VALUES(1,'9d12f35fa39a85ce6ede28172ff94f62feceb32b529cdb2520d15d3a1a913aba','{"batch_size":512,"dataset":"glyphs","drop_last":true,"epochs":2,"input_normalization":"dataset","learning_rate":0.01,"model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","shuffle":true}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T16:35:36.287Z','2026-11-24T16:35:36.370Z','2026-11-24T16:35:36.425Z','2026-11-24T16:35:36.425Z',NULL,NULL,NULL,NULL,'8db5712cdf357bde4118b6676be3af0b1c5a408ab2d720271f668275a63f4c0f','1e1b24836464ec9e5c0251cd409dce8b16ab515c4d8f2696effc3cc7e520c99e',NULL);
INSERT INTO run VALUES(2,'4acffd85187436fc5a411183c3ef9076be0a8d4fcf2ddbf126b840b46c40334d','{"batch_size":512,"dataset":"glyphs","drop_last":true,"epochs":1,"input_normalization":"dataset","learning_rate":1e+30,"model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","shuffle":true}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'diverged','the loss of the batch at step 1 is nan, after 2.3015775829553604','2026-11-24T16:35:36.287Z','2026-11-24T16:35:36.454Z','2026-11-24T16:35:36.471Z','2026-11-24T16:35:36.471Z',NULL,NULL,NULL,NULL,NULL,'6c33cbe991fb977d5ab9137526f220969fc423a73e2f1950b6a9656bb0e1c287',NULL);
INSERT INTO run VALUES(3,'216ff8ea1ca2a47922f36bfa6c3e289c7afa20d18e35434d11cc42608ae13aba','{"batch_size":512,"dataset":"glyphs","drop_last":true,"epochs":400,"input_normalization":"dataset","learning_rate":0.01,"model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","shuffle":true}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'interrupted','interrupted by a signal','2026-11-24T16:35:36.525Z','2026-11-24T16:35:36.619Z','2026-11-24T16:35:36.680Z','2026-11-24T16:35:36.681Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE planned_run (
  experiment INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
  configuration TEXT NOT NULL,
  seed INTEGER NOT NULL,
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
  position INTEGER NOT NULL CHECK (position >= 0),
  dataset_checksum TEXT NOT NULL,
  trainer_version INTEGER NOT NULL,
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  PRIMARY KEY (experiment, configuration, seed, fingerprint)
) STRICT, WITHOUT ROWID;
INSERT INTO planned_run VALUES(1,'later',0,'7af73a1a98a543106d949cb82b7508fc2c04376ed0cc2bb6067eab9e7ef2fa81',3,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO planned_run VALUES(1,'long',0,'216ff8ea1ca2a47922f36bfa6c3e289c7afa20d18e35434d11cc42608ae13aba',2,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO planned_run VALUES(1,'plain',0,'9d12f35fa39a85ce6ede28172ff94f62feceb32b529cdb2520d15d3a1a913aba',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO planned_run VALUES(1,'wild',0,'4acffd85187436fc5a411183c3ef9076be0a8d4fcf2ddbf126b840b46c40334d',1,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
CREATE TABLE run_provenance (
  run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  git_commit TEXT,
  git_dirty INTEGER CHECK (git_dirty IN (0, 1)),
  runner_version TEXT NOT NULL,
  trainer_version INTEGER NOT NULL,
  compiler TEXT NOT NULL,
  host TEXT NOT NULL,
  system TEXT NOT NULL,
  cpu TEXT NOT NULL,
  cores INTEGER NOT NULL CHECK (cores > 0),
  kernels TEXT NOT NULL,
  dataset_checksum TEXT NOT NULL,
  command_line TEXT NOT NULL,
  overrides TEXT,
  input_mean REAL,
  input_std REAL CHECK (input_std > 0)
) STRICT;
INSERT INTO run_provenance VALUES(1,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','host','Debian GNU/Linux 12 (bookworm)','a processor',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json --only plain --only wild --jobs 1 --store old.sqlite',NULL,0.15219101068161641765,0.20136325632201232394);
INSERT INTO run_provenance VALUES(2,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','host','Debian GNU/Linux 12 (bookworm)','a processor',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json --only plain --only wild --jobs 1 --store old.sqlite',NULL,0.15219101068161641765,0.20136325632201232394);
INSERT INTO run_provenance VALUES(3,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','host','Debian GNU/Linux 12 (bookworm)','a processor',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json --only long --jobs 1 --store old.sqlite',NULL,0.15219101068161641765,0.20136325632201232394);
CREATE TABLE run_epoch (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  epoch INTEGER NOT NULL CHECK (epoch >= 0),
  train_loss REAL,
  valid_loss REAL,
  accuracy REAL,
  training_s REAL NOT NULL CHECK (training_s >= 0),
  validation_s REAL NOT NULL CHECK (validation_s >= 0),
  nonfinite TEXT,
  PRIMARY KEY (run, epoch),
  CHECK (CASE WHEN nonfinite IS NULL
    THEN train_loss IS NOT NULL AND valid_loss IS NOT NULL AND accuracy IS NOT NULL
    ELSE (train_loss IS NULL) = (json_extract(nonfinite, '$.train_loss') IS NOT NULL)
      AND (valid_loss IS NULL) = (json_extract(nonfinite, '$.valid_loss') IS NOT NULL)
      AND (accuracy IS NULL) = (json_extract(nonfinite, '$.accuracy') IS NOT NULL) END)
) STRICT, WITHOUT ROWID;
INSERT INTO run_epoch VALUES(1,0,2.2254118135298130987,1.8114775617941631935,0.17578125,0.021437318000607774592,0.0019351659993844805285,NULL);
INSERT INTO run_epoch VALUES(1,1,1.7619247198340493021,1.0124808745689304334,0.64453125,0.021304980000422801822,0.001928396000039356295,NULL);
INSERT INTO run_epoch VALUES(3,0,2.2254118135298130987,1.8114775617941631935,0.17578125,0.025638160000198695342,0.0021771249994344543665,NULL);
CREATE TABLE run_batch (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  step INTEGER NOT NULL CHECK (step >= 0),
  epoch INTEGER NOT NULL CHECK (epoch >= 0),
  loss REAL,
  smooth_loss REAL,
  learning_rate REAL,
  momentum REAL,
  nonfinite TEXT,
  PRIMARY KEY (run, step),
  CHECK (CASE WHEN nonfinite IS NULL
    THEN loss IS NOT NULL AND smooth_loss IS NOT NULL AND learning_rate IS NOT NULL AND momentum IS NOT NULL
    ELSE (loss IS NULL) = (json_extract(nonfinite, '$.loss') IS NOT NULL)
      AND (smooth_loss IS NULL) = (json_extract(nonfinite, '$.smooth_loss') IS NOT NULL)
      AND (learning_rate IS NULL) = (json_extract(nonfinite, '$.learning_rate') IS NOT NULL)
      AND (momentum IS NULL) = (json_extract(nonfinite, '$.momentum') IS NOT NULL) END)
) STRICT, WITHOUT ROWID;
INSERT INTO run_batch VALUES(1,0,0,2.3015775829553604125,2.3015775829553604125,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(1,1,0,2.2924498040229082107,2.2969675935955335965,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(1,2,0,2.239621373126283288,2.2774647298799681749,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(1,3,0,2.0754165461985394358,2.2254118135298130987,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(1,4,1,1.7951969832647591829,2.1358576090950580628,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(1,5,1,1.5091729218256659805,2.0260647293884832542,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(1,6,1,1.2377308078212081454,1.9065064948073882078,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(1,7,1,0.82765914046831312589,1.7619247198340493021,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(2,0,0,2.3015775829553604125,2.3015775829553604125,1.0000000000000000198e+30,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(2,1,0,NULL,NULL,1.0000000000000000198e+30,0.9000000000000000222,'{"loss":"nan","smooth_loss":"nan"}');
INSERT INTO run_batch VALUES(3,0,0,2.3015775829553604125,2.3015775829553604125,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(3,1,0,2.2924498040229082107,2.2969675935955335965,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(3,2,0,2.239621373126283288,2.2774647298799681749,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(3,3,0,2.0754165461985394358,2.2254118135298130987,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(3,4,1,1.7951969832647591829,2.1358576090950580628,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(3,5,1,1.5091729218256659805,2.0260647293884832542,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(3,6,1,1.2377308078212081454,1.9065064948073882078,0.010000000000000000208,0.9000000000000000222,NULL);
INSERT INTO run_batch VALUES(3,7,1,0.82765914046831312589,1.7619247198340493021,0.010000000000000000208,0.9000000000000000222,NULL);
CREATE INDEX run_by_name ON run (name);
CREATE INDEX run_by_status ON run (status);
CREATE INDEX planned_run_by_fingerprint ON planned_run (fingerprint);
CREATE UNIQUE INDEX planned_run_current ON planned_run (experiment, configuration, seed) WHERE current = 1;
CREATE VIEW results AS 
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, r.reason,
  (SELECT count(*) FROM run_epoch WHERE run = r.id) AS epochs, e.train_loss, e.valid_loss, e.accuracy,
  (SELECT sum(training_s + validation_s) FROM run_epoch WHERE run = r.id) AS time_s,
  r.started_at, r.finished_at, e.nonfinite
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
LEFT JOIN run_epoch AS e ON e.run = r.id
  AND e.epoch = (SELECT epoch FROM run_epoch WHERE run = r.id ORDER BY epoch DESC LIMIT 1)
WHERE p.current = 1
ORDER BY x.id, p.position, p.current DESC, r.id;
CREATE VIEW all_runs AS 
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, r.reason,
  (SELECT count(*) FROM run_epoch WHERE run = r.id) AS epochs, e.train_loss, e.valid_loss, e.accuracy,
  (SELECT sum(training_s + validation_s) FROM run_epoch WHERE run = r.id) AS time_s,
  r.started_at, r.finished_at, e.nonfinite, p.current
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
LEFT JOIN run_epoch AS e ON e.run = r.id
  AND e.epoch = (SELECT epoch FROM run_epoch WHERE run = r.id ORDER BY epoch DESC LIMIT 1)

ORDER BY x.id, p.position, p.current DESC, r.id;
CREATE VIEW epochs AS
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, e.epoch, e.train_loss, e.valid_loss,
  e.accuracy, e.training_s + e.validation_s AS time_s, e.training_s, e.validation_s, e.nonfinite
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
JOIN run_epoch AS e ON e.run = r.id
WHERE p.current = 1
ORDER BY x.id, p.position, e.epoch;
CREATE VIEW epoch_metrics AS
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, e.epoch, m.metric,
  CASE m.metric WHEN 'train_loss' THEN e.train_loss WHEN 'valid_loss' THEN e.valid_loss
    ELSE e.accuracy END AS value,
  json_extract(e.nonfinite, '$.' || m.metric) AS nonfinite
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
JOIN run_epoch AS e ON e.run = r.id
JOIN (SELECT 1 AS position, 'train_loss' AS metric UNION ALL SELECT 2, 'valid_loss' UNION ALL SELECT 3, 'accuracy') AS m
WHERE p.current = 1
ORDER BY x.id, p.position, e.epoch, m.position;
CREATE VIEW batches AS
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, b.step, b.epoch, b.loss, b.smooth_loss,
  b.learning_rate, b.momentum, b.nonfinite
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
JOIN run_batch AS b ON b.run = r.id
WHERE p.current = 1;
CREATE VIEW hyperparameters AS
SELECT x.name AS experiment, c.name AS configuration, s.name, s.value,
  CASE s.origin WHEN 'own' THEN NULL WHEN 'inherited' THEN s.inherited_from ELSE s.origin END AS inherited_from
FROM configuration_setting AS s
JOIN configuration AS c ON c.id = s.configuration
JOIN experiment AS x ON x.id = c.experiment
ORDER BY x.id, c.position, s.name;
CREATE VIEW summary AS
WITH final AS (
  SELECT p.experiment, p.configuration, m.metric,
    CASE m.metric WHEN 'train_loss' THEN e.train_loss WHEN 'valid_loss' THEN e.valid_loss
      ELSE e.accuracy END AS value
  FROM planned_run AS p
  JOIN run AS r ON r.fingerprint = p.fingerprint AND r.status = 'completed'
  JOIN run_epoch AS e ON e.run = r.id
    AND e.epoch = (SELECT epoch FROM run_epoch WHERE run = r.id ORDER BY epoch DESC LIMIT 1)
  JOIN (SELECT 1 AS position, 'train_loss' AS metric UNION ALL SELECT 2, 'valid_loss' UNION ALL SELECT 3, 'accuracy') AS m
  WHERE p.current = 1
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY experiment, configuration, metric ORDER BY value) AS rank,
    count(*) OVER (PARTITION BY experiment, configuration, metric) AS n,
    avg(value) OVER (PARTITION BY experiment, configuration, metric) AS mean
  FROM final WHERE value IS NOT NULL
), described AS (
  SELECT experiment, configuration, metric, count(*) AS n, min(value) AS minimum,
    avg(CASE WHEN rank IN ((n + 1) / 2, (n + 2) / 2) THEN value END) AS median,
    max(value) AS maximum, avg(value) AS mean,
    sqrt(sum((value - mean) * (value - mean)) / nullif(count(*) - 1, 0)) AS std
  FROM ranked GROUP BY experiment, configuration, metric
)
SELECT x.name AS experiment, c.name AS configuration, m.metric, coalesce(d.n, 0) AS n,
  (SELECT count(*) FROM planned_run AS p JOIN run AS r ON r.fingerprint = p.fingerprint
    WHERE p.experiment = x.id AND p.configuration = c.name AND p.current = 1 AND r.status = 'diverged') AS diverged,
  d.minimum, d.median, d.maximum, d.mean, d.std
FROM configuration AS c
JOIN experiment AS x ON x.id = c.experiment
JOIN (SELECT 1 AS position, 'train_loss' AS metric UNION ALL SELECT 2, 'valid_loss' UNION ALL SELECT 3, 'accuracy') AS m
LEFT JOIN described AS d ON d.experiment = x.id AND d.configuration = c.name AND d.metric = m.metric
ORDER BY x.id, c.position, m.position;
CREATE VIEW provenance AS
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, r.fingerprint, v.git_commit, v.git_dirty,
  v.runner_version, v.trainer_version, v.compiler, v.host, v.system, v.cpu, v.cores, v.kernels,
  v.dataset_checksum, v.command_line, v.overrides, v.input_mean, v.input_std, r.weights_digest, r.metrics_digest, r.output_tail
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
LEFT JOIN run_provenance AS v ON v.run = r.id
WHERE p.current = 1
ORDER BY x.id, p.position;
COMMIT;
