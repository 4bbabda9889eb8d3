-- A store as schema version 3 wrote it: a completed run, a diverged one and an interrupted one, all with telemetry.
PRAGMA application_id = 1920298610;
PRAGMA user_version = 3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO "configuration" VALUES(1,1,0,'plain',NULL,NULL,NULL);
INSERT INTO "configuration" VALUES(2,1,1,'wild',NULL,NULL,'plain');
INSERT INTO "configuration" VALUES(3,1,2,'long',NULL,NULL,'plain');
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
INSERT INTO "configuration_setting" VALUES(1,'augmentation.horizontal_flip','boolean',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'augmentation.shift','integer',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'batch_size','integer',512,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'clip_gradient_norm','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'clip_gradient_value','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'dataset','string','glyphs','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'epochs','integer',2,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'initialization','string','pytorch','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'label_smoothing','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'learning_rate','number',0.01,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.channels','list','[1,1,1,1]','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.first_kernel_size','integer',3,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.name','string','simple_cnn','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.normalization','string','none','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.normalization_on_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.order','string','activation_normalization','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'optimizer.decoupled_weight_decay','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'optimizer.epsilon','number',1.0e-05,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'optimizer.momentum','number',0.9,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'optimizer.name','string','adam','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'optimizer.squared_momentum','number',0.99,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'optimizer.weight_decay','number',0.01,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'schedule.name','string','constant','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'schedule.warmup','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'schedule.warmup_div','number',25.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'telemetry.activations','boolean',1,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'telemetry.every','integer',8,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'train_size','integer',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'augmentation.horizontal_flip','boolean',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'augmentation.shift','integer',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'batch_size','integer',512,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'clip_gradient_norm','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'clip_gradient_value','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'dataset','string','glyphs','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'epochs','integer',1,'own',NULL);
INSERT INTO "configuration_setting" VALUES(2,'initialization','string','pytorch','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'label_smoothing','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'learning_rate','number',1.0e+30,'own',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.channels','list','[1,1,1,1]','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.first_kernel_size','integer',3,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.name','string','simple_cnn','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.normalization','string','none','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.normalization_on_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.order','string','activation_normalization','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'optimizer.decoupled_weight_decay','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'optimizer.epsilon','number',1.0e-05,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'optimizer.momentum','number',0.9,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'optimizer.name','string','adam','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'optimizer.squared_momentum','number',0.99,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'optimizer.weight_decay','number',0.01,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'schedule.name','string','constant','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'schedule.warmup','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'schedule.warmup_div','number',25.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'telemetry.activations','boolean',1,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'telemetry.every','integer',8,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'train_size','integer',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'augmentation.horizontal_flip','boolean',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'augmentation.shift','integer',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'batch_size','integer',512,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'clip_gradient_norm','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'clip_gradient_value','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'dataset','string','glyphs','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'epochs','integer',400,'own',NULL);
INSERT INTO "configuration_setting" VALUES(3,'initialization','string','pytorch','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'label_smoothing','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'learning_rate','number',0.01,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.channels','list','[1,1,1,1]','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.first_kernel_size','integer',3,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.name','string','simple_cnn','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.normalization','string','none','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.normalization_on_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.order','string','activation_normalization','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'optimizer.decoupled_weight_decay','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'optimizer.epsilon','number',1.0e-05,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'optimizer.momentum','number',0.9,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'optimizer.name','string','adam','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'optimizer.squared_momentum','number',0.99,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'optimizer.weight_decay','number',0.01,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'schedule.name','string','constant','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'schedule.warmup','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'schedule.warmup_div','number',25.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'telemetry.activations','boolean',1,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'telemetry.every','integer',8,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'train_size','integer',0,'documented default',NULL);
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
INSERT INTO "experiment" VALUES(1,'old',NULL,NULL,'plain','accuracy','maximize','last','parent',0.05,NULL,'2026-11-24T19:44:47.767Z');
CREATE TABLE experiment_seed (
  experiment INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  seed INTEGER NOT NULL,
  PRIMARY KEY (experiment, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "experiment_seed" VALUES(1,0,0);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1: experiments, runs and what they recorded');
INSERT INTO "grdb_migrations" VALUES('2: checkpoints');
INSERT INTO "grdb_migrations" VALUES('3: telemetry');
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
INSERT INTO "planned_run" VALUES(1,'long',0,'997679e70c15c3a31f1afb9d99e9ecdb393166d84e438146ecf510546bc9d9e6',2,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'plain',0,'a92f37cf7c7bcbbeea9ab57de469db5f0d18ee2e27415569857a2a280328e4d4',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'wild',0,'8234a26d6a31b2665036476d8f1552b669c18c00346fbd3a9fdaa8839959aa80',1,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
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
  output_tail TEXT, unfinished_s REAL CHECK (unfinished_s >= 0), resumes INTEGER NOT NULL DEFAULT 0 CHECK (resumes >= 0), telemetry_every INTEGER CHECK (telemetry_every > 0), expected_weights_digest TEXT CHECK (length(expected_weights_digest) = 64), expected_metrics_digest TEXT CHECK (length(expected_metrics_digest) = 64),
  CHECK ((reason IS NULL) = (status IN ('queued', 'running', 'completed'))),
  CHECK ((finished_at IS NULL) = (status IN ('queued', 'running'))),
  CHECK (status NOT IN ('running', 'completed', 'diverged') OR started_at IS NOT NULL),
  CHECK ((status = 'running') = (lease_process_id IS NOT NULL AND lease_process_start IS NOT NULL
    AND lease_boot_id IS NOT NULL AND lease_host IS NOT NULL AND heartbeat_at IS NOT NULL)),
  CHECK ((weights_digest IS NULL) = (status <> 'completed')),
  CHECK ((metrics_digest IS NULL) = (status NOT IN ('completed', 'diverged')))
) STRICT;
INSERT INTO "run" VALUES(1,'a92f37cf7c7bcbbeea9ab57de469db5f0d18ee2e27415569857a2a280328e4d4','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":512,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.channels":[1,1,1,1],"model.first_kernel_size":3,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":true,"telemetry.every":8,"train_size":0}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:44:47.108Z','2026-11-24T19:44:47.362Z','2026-11-24T19:44:47.406Z','2026-11-24T19:44:47.406Z',NULL,NULL,NULL,NULL,'c4f5b41c998304ca5ebe6b5a456d2330a2ac29a1f6520a99ad12df3e0a32a560','b08cf9894926bfd1738f3ecfc49034faf159308469cc67b1f5c67e139e11dadb',NULL,NULL,0,8,NULL,NULL);
INSERT INTO "run" VALUES(2,'8234a26d6a31b2665036476d8f1552b669c18c00346fbd3a9fdaa8839959aa80','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":512,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":1,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":1e+30,"model.channels":[1,1,1,1],"model.first_kernel_size":3,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":true,"telemetry.every":8,"train_size":0}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'diverged','the loss of the batch at step 1 is nan, after 2.3009711960330606','2026-11-24T19:44:47.108Z','2026-11-24T19:44:47.376Z','2026-11-24T19:44:47.392Z','2026-11-24T19:44:47.392Z',NULL,NULL,NULL,NULL,NULL,'5ad812b2a96a1a95600e34e082cb7d8a62877e5458acb1d7e796e72d869f589b',NULL,1.23224200069671496748e-03,0,8,NULL,NULL);
INSERT INTO "run" VALUES(3,'997679e70c15c3a31f1afb9d99e9ecdb393166d84e438146ecf510546bc9d9e6','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":512,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":400,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.channels":[1,1,1,1],"model.first_kernel_size":3,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":true,"telemetry.every":8,"train_size":0}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'interrupted','interrupted by a signal','2026-11-24T19:44:47.769Z','2026-11-24T19:44:47.979Z','2026-11-24T19:44:48.250Z','2026-11-24T19:44:48.250Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,5.15705300131230615079e-03,0,8,NULL,NULL);
CREATE TABLE run_batch (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  step INTEGER NOT NULL CHECK (step >= 0),
  epoch INTEGER NOT NULL CHECK (epoch >= 0),
  loss REAL,
  smooth_loss REAL,
  learning_rate REAL,
  momentum REAL,
  nonfinite TEXT, gradient_norm REAL
  CHECK (gradient_norm IS NULL OR nonfinite IS NULL OR json_extract(nonfinite, '$.gradient_norm') IS NULL),
  PRIMARY KEY (run, step),
  CHECK (CASE WHEN nonfinite IS NULL
    THEN loss IS NOT NULL AND smooth_loss IS NOT NULL AND learning_rate IS NOT NULL AND momentum IS NOT NULL
    ELSE (loss IS NULL) = (json_extract(nonfinite, '$.loss') IS NOT NULL)
      AND (smooth_loss IS NULL) = (json_extract(nonfinite, '$.smooth_loss') IS NOT NULL)
      AND (learning_rate IS NULL) = (json_extract(nonfinite, '$.learning_rate') IS NOT NULL)
      AND (momentum IS NULL) = (json_extract(nonfinite, '$.momentum') IS NOT NULL) END)
) STRICT, WITHOUT ROWID;
INSERT INTO "run_batch" VALUES(1,0,0,2.30097119603306055068e+00,2.30097119603306055068e+00,0.01,0.9,NULL,3.05182537673674703082e-02);
INSERT INTO "run_batch" VALUES(1,1,0,2.3149723932147026062e+00,2.30804250774095809362e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,2,0,2.30358634190633893013e+00,2.30652701126611869852e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,3,0,2.30338702769950032234e+00,2.3057180690675,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,4,1,2.30163098406046628952e+00,2.30486729494137954077e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,5,1,2.30638347845524549484e+00,2.3051329247828813429e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,6,1,2.30061982525512576103e+00,2.30444847090202564743e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,7,1,2.30075634317472577095e+00,2.30395367024455088866e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,0,0,2.30097119603306055068e+00,2.30097119603306055068e+00,1.0e+30,0.9,NULL,3.05182537673674703082e-02);
INSERT INTO "run_batch" VALUES(2,1,0,NULL,NULL,1.0e+30,0.9,'{"loss":"nan","smooth_loss":"nan"}',NULL);
INSERT INTO "run_batch" VALUES(3,0,0,2.30097119603306055068e+00,2.30097119603306055068e+00,0.01,0.9,NULL,3.05182537673674703082e-02);
INSERT INTO "run_batch" VALUES(3,1,0,2.3149723932147026062e+00,2.30804250774095809362e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,2,0,2.30358634190633893013e+00,2.30652701126611869852e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,3,0,2.30338702769950032234e+00,2.3057180690675,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,4,1,2.30163098406046628952e+00,2.30486729494137954077e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,5,1,2.30638347845524549484e+00,2.3051329247828813429e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,6,1,2.30061982525512576103e+00,2.30444847090202564743e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,7,1,2.30075634317472577095e+00,2.30395367024455088866e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,8,2,2.29593894444406032562e+00,2.30298950568313776088e+00,0.01,0.9,NULL,4.69415389785799511135e-02);
INSERT INTO "run_batch" VALUES(3,9,2,2.30723373498767614364e+00,2.30345354049746209312e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,10,2,2.30088068172335624694e+00,2.30319531033594060431e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,11,2,2.30017925100401043891e+00,2.30291511585132946393e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,12,3,2.30018515838310122489e+00,2.30267873298638514611e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,13,3,2.29714455222710967063e+00,2.3022294535276648375e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,14,3,2.29742707591503858566e+00,2.30186206178772723163e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,15,3,2.30694581568241119384e+00,2.30223017995862688778e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,16,4,2.30051457928493618965e+00,2.30211213873819264819e+00,0.01,0.9,NULL,6.3068797883643723523e-02);
INSERT INTO "run_batch" VALUES(3,17,4,2.30113035626709461212e+00,2.30204773098154,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,18,4,2.29713319893926382064e+00,2.30173938499534536106e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,19,4,2.30170910805463790893e+00,2.30173756323440459325e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,20,5,2.30091621773317456245e+00,2.30169005148840888352e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,21,5,2.2961825905367732048e+00,2.30138308319505213717e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,22,5,2.30704599060118198394e+00,2.30168782507553260074e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,23,5,2.29648331832140684127e+00,2.30141691198863629352e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,24,6,2.30257307784631848335e+00,2.30147522538189575058e+00,0.01,0.9,NULL,3.39866862603066255399e-02);
INSERT INTO "run_batch" VALUES(3,25,6,2.29870209423825144767e+00,2.30133948871214588649e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,26,6,2.29871496045961976051e+00,2.30121463973316231488e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,27,6,2.30025056330487132072e+00,2.30117000902649238014e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,28,7,2.3027607775293290615e+00,2.30124176492402687799e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,29,7,2.30456419941037893295e+00,2.30138796161769620951e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,30,7,2.29160296544432640075e+00,2.30096748620457747236e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,31,7,2.30150776263326406478e+00,2.30099018132312771456e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,32,8,2.29483566945418715476e+00,2.3007372186782681922e+00,0.01,0.9,NULL,3.00398542817525947279e-02);
INSERT INTO "run_batch" VALUES(3,33,8,2.29862642334774136543e+00,2.3006522537324460842e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,34,8,2.30270411819219589233e+00,2.30073320704601913533e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,35,8,2.30412202747538685798e+00,2.30086435667904254387e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,36,9,2.29642478004097938537e+00,2.30069569613874502778e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,37,9,2.30023796157911419868e+00,2.30067861400872475385e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,38,9,2.29761090455576777458e+00,2.30056607956976488793e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,39,9,2.30680389795452356338e+00,2.30079114985410937421e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,40,10,2.2976557258516550064e+00,2.30067980936164,0.01,0.9,NULL,4.33611979877977296582e-02);
INSERT INTO "run_batch" VALUES(3,41,10,2.30372377112507820129e+00,2.30078625101976896871e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,42,10,2.29482444236055,2.3005808521425081814e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,43,10,2.303950517438352108e+00,2.30069529141924,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,44,11,2.3038641093298792839e+00,2.30080142775956453249e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,45,11,2.30013012560084462165e+00,2.30077924254196863884e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,46,11,2.29759217146784067153e+00,2.30067527270597116384e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,47,11,2.29861966008320450782e+00,2.30060904962750756297e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,48,12,2.29897634591907262802e+00,2.30055708565033611989e+00,0.01,0.9,NULL,2.96482157302533182174e-02);
INSERT INTO "run_batch" VALUES(3,49,12,2.30147741641849279403e+00,2.30058603459282418057e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,50,12,2.29987920122221112251e+00,2.30056405299436761424e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,51,12,2.29949474520981311798e+00,2.30053116393884149459e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,52,13,2.29846549592912197113e+00,2.30046830568729854249e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,53,13,2.29835647810250520706e+00,2.30040470614291425732e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,54,13,2.30455124936997890472e+00,2.3005283323499647885e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,55,13,2.29877888690680265426e+00,2.3004766808137584455e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,56,14,2.29885940067470073699e+00,2.30042938189414369887e+00,0.01,0.9,NULL,0.0332496219327342);
INSERT INTO "run_batch" VALUES(3,57,14,2.29476515855640172958e+00,2.30026524382715,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,58,14,2.2992797396145761013e+00,2.30023693996383871152e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,59,14,2.30750019475817680358e+00,2.30044373866238149872e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,60,15,2.30175842391327023506e+00,2.30048085580271965966e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,61,15,2.29686981672421097755e+00,2.30037973881598301062e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,62,15,2.30186087684705853462e+00,2.3004208846614364603e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,63,15,2.29961538081988692283e+00,2.30039868060170471508e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,64,16,2.29611121537163853645e+00,2.30028138219207667347e+00,0.01,0.9,NULL,0.0246204651975174);
INSERT INTO "run_batch" VALUES(3,65,16,2.30185951106250286102e+00,2.30032424197264884213e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,66,16,2.30084164580330252647e+00,2.30033819406203310364e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,67,16,2.30102531099692,2.30035659439326467534e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,68,17,2.30421882029622793197e+00,2.30045932467892377815e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,69,17,2.29986813897267,2.30044370297607425612e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,70,17,2.2986830645240843296e+00,2.3003974762122925135e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,71,17,2.29710596799850463867e+00,2.30031159267855223049e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,72,18,2.29916771268472075462e+00,2.30028192677816800681e+00,0.01,0.9,NULL,2.94716419371940339944e-02);
INSERT INTO "run_batch" VALUES(3,73,18,2.29997502639889717102e+00,2.3002740144405082745e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,74,18,2.29933293536305427551e+00,2.30024989152016523519e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,75,18,2.30149429943412542343e+00,2.30028161106176520789e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,76,19,2.29761138278991,2.30021391944039832466e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,77,19,2.30022060172632336616e+00,2.30021408793813897375e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,78,19,2.30064013600349426269e+00,2.30022477524829627171e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,79,19,2.30177261307835578918e+00,2.30026340594921263615e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,80,20,2.30020611826330423355e+00,2.30026198322551689301e+00,0.01,0.9,NULL,6.70267499690594820149e-02);
INSERT INTO "run_batch" VALUES(3,81,20,2.29723583068698644638e+00,2.30018719117026337883e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,82,20,2.30170234618708491325e+00,2.30022446283017378831e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,83,20,2.30117658991366624832e+00,2.30024777720319706375e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,84,21,2.29712650971487164497e+00,2.30017168929322668446e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,85,21,2.29968664515763521194e+00,2.30015991678349029925e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,86,21,2.3035459131933748722e+00,2.30024174882170973077e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,87,21,2.29956551641225814819e+00,2.30022547361283,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,88,22,2.30318934516981244087e+00,2.30029651755767705623e+00,0.01,0.9,NULL,3.63472027347756521109e-02);
INSERT INTO "run_batch" VALUES(3,89,22,2.29703254066407680511e+00,2.30021858946665824774e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,90,22,2.29881549766287207603e+00,2.30018521968803391075e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,91,22,2.30098138097673654556e+00,2.30020408345595406274e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,92,23,2.30037251859903335571e+00,2.30020805957179552692e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,93,23,2.30259650619700551033e+00,2.30026423915570887857e+00,0.01,0.9,NULL,NULL);
CREATE TABLE run_checkpoint (
  run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  step INTEGER NOT NULL CHECK (step > 0),
  epoch INTEGER NOT NULL CHECK (epoch >= 0),
  unfinished_s REAL NOT NULL CHECK (unfinished_s >= 0),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  state BLOB NOT NULL
) STRICT;
INSERT INTO "run_checkpoint" VALUES(3,94,23,5.15705300131230615079e-03,'2026-11-24T19:44:48.250Z',X'72756E6E6572636B01000000000000005E0000000000000017000000000000000000C0DF8F1F753F71A51ED2544BFF3F8CB18762B329C33F000090B7B76B02405E0000000000000002000000000000008C00000000000000DB00A5BD87FCE7BD08BD353E164BBEBCC9429ABD22D9AA3DBFEA6E3DE84C8CBDC558953E98DF1B3EEDFE9EBED5833E3D980536BE6330CEBCC69C5DBEC62137BD266F0DBE53A8D73DFE3F84BE91324CBEC6D8CCBDF5C3A93E5351053E19B29FBE59951FBDA39C523EE949A6BC78BE8ABED4D6953EB298D03CB5A5373E814F7ABE55E919BE3C8C6EBE8A999ABEBD7D70BE17BA433EB331873EC28F3D3E9077293DF081763EC6450A3DCD3248BE4E91A63EDB3B7BBE7E769BBDE69CB43D37DF56BEDFFF2F3E22CA1BBEE0007B3E59EDBF3D5BE0EE3DBF2BD5BD9F3326BE689F633EF74CD03DA653C93E835BD2BD3F71D93C458224BE9B9A7BBD7DD7FA3D6FC7B4BEF36A843C33A6CC3D53C7473E8CB3B03D0DB76CBE68FE273E5EBA403E7CF5AF3EA23BC43E2DAF74BE8B2A6FBE560A173E6250ACBD63A4D73D6098923ECE11A03E4191E13E9B87493E0999AA3D80B806BEC146673D5D24C33D200D873E48C64EBE4AA0443EF093433E05BE90BE9084AC3DAEFB473EFDA8B13DD405A53D3EC2A1BD7659E03A75424FBDA5AB123ED031ADBE1DA950BE39C3B5BE9FD6FEBDEB55853E00FA92BEB7018EBD071461BE8B7CF4BCCB73733ED24208BEBFF5BC3EAE7A32BEC3758ABE6732D03D882860BEDE5771BDC7439C3D2D460E3E7CE26ABCE98C9ABE30138A3EA976173E3F0094BEC7C3DFBD4F4C5CBE5C2E25BCBE860CBEE28C41BE677D3F3E9DDAC73D39D45A3E8C49383E88EF373E75A08A3E5642FB3DC55D313E5DD74D3EA5A9973D060E593DA5350B3D00000000000000008C000000000000008D9B132EA781C4AEAFBA9B2FF78869AE907927302A17CC2EB3DEBC2E0B76872FA372C92E12E2A7AF08C4472D221555AD97B3D32CAF3484AD9822562D7D2AC82F64B51F2E766B06305978AE2B83FD0E30B0FFF72EC67BBFABC1B3A62EC029AD2C1EADF5AD029F57AD2F1C67AD8650172D6B7776AE15438C39FEDF18362801B7B70A01B7B7C5D12A377587933538869335E5D12A37A8859335BA86933507D68639000000000000000000000000000000005030E137093AD9370000000082589437E006AF370000000000000000000000000000000093D902B843FAFEB7000000005897C3B790BDDAB700000000000000000000000000000000D7D36AB8236364B8000000006D4026B833AB3EB8000000000000000000000000000000009D2E923893E08E3800000000569060383DBB783800000000000000000000000000000000B13CEAB59175EFB5000000006D4857B6E1BB31B60000000000000000000000000000000048D35738EDC3523800000000EF38263823CA373800000000000000000000000000000000F9517AB677818CB6000000009142DFB6F6A4C5B600000000000000000000000000000000D39C85B8051882B8000000008E8642B86C8C5CB80000000000000000000000000000000047F9B4B7316AADB70000000082F17BB702D48EB7000000000000000000000000000000007123FB37925DF537000000000FECC337358FD73798AB4F3AA0E247BA5631BDBA2019D93A1BF31EB85F41A13A8F5B9238DEDCD1BAFDD329BA6E15433A8C00000000000000F702922B0CED492B9BE59E2C09BF322A3C9BC62DED9B802D25CA8E2BE11D5E2ECEA38A2D7154CD2CAF7E3828E401232AE668F827D6D3232A8EB3952A0363B92CB3BF87295929A32E7CA0612596DF822EF3BE3A2B57E002292FDCB22A2F982C2BB504B7295168032B12108A28933032289E88202A8CCF9437C26E7733BF7A243420BB24349446DB336B7463344D8063345E46DB333A866334346E63347B9C383900000000000000000000000000000000B36B9034A3AE853400000000A6312D3411875F3400000000000000000000000000000000F3678B340A3A823400000000152B2A3478E95834000000000000000000000000000000005596AB34022E9F3400000000B30F4D340F4D843400000000000000000000000000000000234C9E34A6939434000000004C443F342F4570340000000000000000000000000000000049E8703457615E3400000000924817341689423400000000000000000000000000000000E7F0B9341332AB3400000000C9B26E34D2E699340000000000000000000000000000000082399D34839A9334000000002A574134890B713400000000000000000000000000000000B851813409A76D3400000000686F1E34790F4E34000000000000000000000000000000000B436734230D57340000000093910C34C13833340000000000000000000000000000000065194634C323373400000000AEA3E533128E143416B4AF384360AD38539CD0386ECBD0389D348F380657BD3878D4E6384F1C8A38F39F9B38BEB1863864303738363664643662326163303362363763653666376364643763366530363839373934626630623531383861663238633531313839316138646638393736');
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
INSERT INTO "run_epoch" VALUES(1,0,2.3057180690675,2.30589834926649928092e+00,0.1328125,0.011,0.0003,NULL);
INSERT INTO "run_epoch" VALUES(1,1,2.30395367024455088866e+00,2.30419682897627353668e+00,0.103515625,0.002,0.0044,NULL);
INSERT INTO "run_epoch" VALUES(3,0,2.3057180690675,2.30589834926649928092e+00,0.1328125,0.002,0.0003,NULL);
INSERT INTO "run_epoch" VALUES(3,1,2.30395367024455088866e+00,2.30419682897627353668e+00,0.103515625,0.002,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,2,2.30291511585132946393e+00,2.30325672775506973266e+00,0.103515625,0.01,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,3,2.30223017995862688778e+00,2.30282346997410058975e+00,0.103515625,0.01,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,4,2.30173756323440459325e+00,2.30294694378972053527e+00,0.103515625,0.002,0.0083,NULL);
INSERT INTO "run_epoch" VALUES(3,5,2.30141691198863629352e+00,2.30287022655829787254e+00,0.103515625,0.002,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,6,2.30117000902649238014e+00,2.30276354169473052024e+00,0.103515625,0.014,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,7,2.30099018132312771456e+00,2.30278582451865077018e+00,0.103515625,0.01,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,8,2.30086435667904254387e+00,2.30292206397280097007e+00,0.103515625,0.01,0.0003,NULL);
INSERT INTO "run_epoch" VALUES(3,9,2.30079114985410937421e+00,2.30320552550256252288e+00,0.103515625,0.002,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,10,2.30069529141924,2.30306766880676150321e+00,0.103515625,0.01,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,11,2.30060904962750756297e+00,2.30307578295469284057e+00,0.103515625,0.014,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,12,2.30053116393884149459e+00,2.3030450441874563694e+00,0.103515625,0.018,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,13,2.3004766808137584455e+00,2.30285474006086587905e+00,0.103515625,0.002,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,14,2.30044373866238149872e+00,2.30286816554144024848e+00,0.103515625,0.002,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,15,2.30039868060170471508e+00,2.30291785253211855888e+00,0.103515625,0.014,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,16,2.30035659439326467534e+00,2.30300898989662528038e+00,0.103515625,0.018,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,17,2.30031159267855223049e+00,2.30294551746919751167e+00,0.103515625,0.002,0.0124,NULL);
INSERT INTO "run_epoch" VALUES(3,18,2.30028161106176520789e+00,2.30301961768418550491e+00,0.103515625,0.002,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,19,2.30026340594921263615e+00,2.30289534619078040122e+00,0.103515625,0.014,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,20,2.30024777720319706375e+00,2.30291485227644443511e+00,0.103515625,0.014,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,21,2.30022547361283,2.30293742241337895393e+00,0.103515625,0.014,0.0002,NULL);
INSERT INTO "run_epoch" VALUES(3,22,2.30020408345595406274e+00,2.30289791803807,0.103515625,0.005,0.0002,NULL);
CREATE TABLE run_layer (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "run_layer" VALUES(1,0,'conv_1');
INSERT INTO "run_layer" VALUES(1,1,'conv_2');
INSERT INTO "run_layer" VALUES(1,2,'conv_3');
INSERT INTO "run_layer" VALUES(1,3,'conv_4');
INSERT INTO "run_layer" VALUES(1,4,'conv_5');
INSERT INTO "run_layer" VALUES(2,0,'conv_1');
INSERT INTO "run_layer" VALUES(2,1,'conv_2');
INSERT INTO "run_layer" VALUES(2,2,'conv_3');
INSERT INTO "run_layer" VALUES(2,3,'conv_4');
INSERT INTO "run_layer" VALUES(2,4,'conv_5');
INSERT INTO "run_layer" VALUES(3,0,'conv_1');
INSERT INTO "run_layer" VALUES(3,1,'conv_2');
INSERT INTO "run_layer" VALUES(3,2,'conv_3');
INSERT INTO "run_layer" VALUES(3,3,'conv_4');
INSERT INTO "run_layer" VALUES(3,4,'conv_5');
CREATE TABLE run_layer_batch (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  step INTEGER NOT NULL CHECK (step >= 0),
  layer INTEGER NOT NULL CHECK (layer >= 0),
  count INTEGER NOT NULL CHECK (count > 0),
  mean REAL,
  std REAL CHECK (std >= 0),
  near_zero INTEGER NOT NULL CHECK (near_zero BETWEEN 0 AND count),
  near_zero_abs INTEGER NOT NULL CHECK (near_zero_abs BETWEEN 0 AND near_zero),
  below INTEGER NOT NULL CHECK (below BETWEEN 0 AND near_zero),
  above INTEGER NOT NULL CHECK (above BETWEEN 0 AND count),
  histogram TEXT NOT NULL CHECK (json_array_length(histogram) = 40),
  nonfinite TEXT,
  PRIMARY KEY (run, step, layer),
  CHECK (CASE WHEN nonfinite IS NULL THEN mean IS NOT NULL AND std IS NOT NULL
    ELSE (mean IS NULL) = (json_extract(nonfinite, '$.mean') IS NOT NULL)
      AND (std IS NULL) = (json_extract(nonfinite, '$.std') IS NOT NULL) END)
) STRICT, WITHOUT ROWID;
INSERT INTO "run_layer_batch" VALUES(1,0,0,100352,1.08468198809179960928e-01,4.16620177118291690199e-01,58371,26943,44834,0,'[43120,2477,1556,2273,2279,1796,896,486,340,223,68,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(1,0,1,25088,-3.14641192023243254638e-01,2.1885622889127454016e-01,25088,14,25083,0,'[5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(1,0,2,8192,7.38575018494884716346e-02,1.33934725707712289077e-04,0,0,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(1,0,3,2048,1.10489095095545053482e-01,6.22223656208765150965e-03,0,0,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(1,0,4,5120,1.62339579488616436719e-01,1.34913798666631223888e-01,1024,512,512,0,'[3072,1536,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(2,0,0,100352,1.08468198809179960928e-01,4.16620177118291690199e-01,58371,26943,44834,0,'[43120,2477,1556,2273,2279,1796,896,486,340,223,68,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(2,0,1,25088,-3.14641192023243254638e-01,2.1885622889127454016e-01,25088,14,25083,0,'[5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(2,0,2,8192,7.38575018494884716346e-02,1.33934725707712289077e-04,0,0,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(2,0,3,2048,1.10489095095545053482e-01,6.22223656208765150965e-03,0,0,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(2,0,4,5120,1.62339579488616436719e-01,1.34913798666631223888e-01,1024,512,512,0,'[3072,1536,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,0,0,100352,1.08468198809179960928e-01,4.16620177118291690199e-01,58371,26943,44834,0,'[43120,2477,1556,2273,2279,1796,896,486,340,223,68,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,0,1,25088,-3.14641192023243254638e-01,2.1885622889127454016e-01,25088,14,25083,0,'[5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,0,2,8192,7.38575018494884716346e-02,1.33934725707712289077e-04,0,0,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,0,3,2048,1.10489095095545053482e-01,6.22223656208765150965e-03,0,0,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,0,4,5120,1.62339579488616436719e-01,1.34913798666631223888e-01,1024,512,512,0,'[3072,1536,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,8,0,100352,1.34806135497697432423e-01,3.80142109776333836368e-01,47731,27000,33578,0,'[53654,3765,1551,2361,2311,1561,692,425,297,130,26,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,8,1,25088,-3.48228205679630753444e-01,2.11770227149420980916e-01,25088,2,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,8,2,8192,0.0650235116481781,0.0,0,0,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,8,3,2048,6.17696167901158332824e-02,7.77326391947940828486e-03,512,512,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,8,4,5120,1.57964876294136052914e-01,9.13094889875682852453e-02,1024,1024,0,0,'[4096,1024,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,16,0,100352,1.48125814625575225047e-01,3.65869189802564220848e-01,42701,25815,28548,0,'[57469,4838,1825,2565,2370,1373,606,362,270,108,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,16,1,25088,-3.64359148150804057486e-01,2.07219805030929904443e-01,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,16,2,8192,5.33224828541278839111e-02,0.0,0,0,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,16,3,2048,5.11011919006705284118e-02,8.16191959857257530452e-03,1024,1024,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,16,4,5120,1.58161726593971263543e-01,8.18370949856867535565e-02,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,24,0,100352,1.51565081758272601764e-01,3.65903086558735490818e-01,40825,25290,26912,0,'[58908,5046,1786,2560,2390,1390,597,403,263,86,11,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,24,1,25088,-0.372832326940736,2.07594846111452541181e-01,25088,1,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,24,2,8192,2.24810671061277389526e-02,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,24,3,2048,6.13751513883471488952e-02,3.69085193931596895755e-03,0,0,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,24,4,5120,1.58931013941764842645e-01,7.74793175510707227138e-02,1024,1024,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,32,0,100352,1.49207279960415800657e-01,3.59108269494560428114e-01,40163,24967,26233,0,'[59769,5294,1784,2468,2239,1220,599,385,268,81,12,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,32,1,25088,-3.71798917195018452375e-01,2.05438640137931838314e-01,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,32,2,8192,2.10843440145254135131e-02,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,32,3,2048,5.48280607908964157104e-02,3.58353002981974620017e-03,512,512,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,32,4,5120,1.58127146959304798468e-01,7.3754440560860543008e-02,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,40,0,100352,1.52206602411306624045e-01,3.59667660827184043625e-01,39387,24669,25718,0,'[59931,5516,1835,2423,2302,1294,612,392,240,83,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,40,1,25088,-3.74150475297047147016e-01,2.03106249774547775732e-01,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,40,2,8192,3.28689217567443847656e-02,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,40,3,2048,3.60065251588821411132e-02,5.68131862373761481466e-03,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,40,4,5120,1.55460461974143981933e-01,7.47556583978335464912e-02,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,48,0,100352,1.55104778790181252468e-01,3.62069670932524345641e-01,39491,24781,25699,0,'[59680,5499,1874,2591,2387,1244,613,426,257,78,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,48,1,25088,-3.74942503489401834926e-01,2.04413405579995044458e-01,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,48,2,8192,2.35508065670728683471e-02,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,48,3,2048,3.97518407553434371948e-02,3.91930504539457838508e-03,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,48,4,5120,1.55913880467414861508e-01,7.14933673012173587224e-02,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,56,0,100352,1.51061560576116415965e-01,3.54856972277356907952e-01,39655,25032,25578,0,'[60004,5604,1873,2514,2286,1261,576,345,218,89,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,56,1,25088,-0.372849525009491,1.99407307231094954591e-01,25088,1,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,56,2,8192,2.15329173952341079711e-02,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,56,3,2048,4.41728895530104637145e-02,3.55461442716611605852e-03,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,56,4,5120,1.56615844368934636898e-01,7.15110308229752605901e-02,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,64,0,100352,1.51840103172450030522e-01,3.54074888690688815984e-01,39295,24617,25407,0,'[60209,5555,1911,2565,2277,1186,544,374,225,91,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,64,1,25088,-3.72914210342022878208e-01,1.98512972640617763042e-01,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,64,2,8192,2.59411502629518508911e-02,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,64,3,2048,3.98167036473751068115e-02,4.28352541890334673896e-03,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,64,4,5120,1.55980974435806274414e-01,7.24205817133841273092e-02,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,72,0,100352,1.51413619432601925796e-01,3.57956945944803262005e-01,39219,24569,25335,0,'[60452,5437,1873,2434,2322,1197,563,370,258,106,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,72,1,25088,-3.71252524647481596531e-01,1.99017508855580588233e-01,25088,1,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,72,2,8192,2.51463260501623153686e-02,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,72,3,2048,3.75267965719103813171e-02,4.09793815747130658194e-03,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,72,4,5120,1.55703875422477711065e-01,7.12211133367857684994e-02,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,80,0,100352,1.54992819626516259434e-01,3.63254328789507252572e-01,39214,24561,25520,0,'[59973,5468,1848,2509,2395,1259,579,416,280,101,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,80,1,25088,-3.76848708230013762499e-01,2.0679073286392912756e-01,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,80,2,8192,2.16472074389457702636e-02,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,80,3,2048,4.26616743206977844238e-02,3.48627721473506509836e-03,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,80,4,5120,1.56250187754631036929e-01,7.26841096056343172193e-02,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,88,0,100352,1.48912754779377459746e-01,3.49622656538560061534e-01,39395,25019,25343,0,'[60525,5568,1835,2510,2231,1164,534,339,220,80,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,88,1,25088,-3.68499578565967322862e-01,1.9365705172504935061e-01,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,88,2,8192,2.47721113264560699462e-02,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,88,3,2048,3.59945008531212806701e-02,3.9962275690816010526e-03,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO "run_layer_batch" VALUES(3,88,4,5120,1.55286502838134776727e-01,7.3367221036374274945e-02,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
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
INSERT INTO "run_provenance" VALUES(1,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(2,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(3,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
CREATE INDEX run_by_name ON run (name);
CREATE INDEX run_by_status ON run (status);
CREATE INDEX planned_run_by_fingerprint ON planned_run (fingerprint);
CREATE UNIQUE INDEX planned_run_current ON planned_run (experiment, configuration, seed) WHERE current = 1;
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
CREATE VIEW results AS 
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, r.reason,
  (SELECT count(*) FROM run_epoch WHERE run = r.id) AS epochs, e.train_loss, e.valid_loss, e.accuracy,
  coalesce((SELECT sum(training_s + validation_s) FROM run_epoch WHERE run = r.id) + coalesce(r.unfinished_s, 0),
    r.unfinished_s) AS time_s,
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
  coalesce((SELECT sum(training_s + validation_s) FROM run_epoch WHERE run = r.id) + coalesce(r.unfinished_s, 0),
    r.unfinished_s) AS time_s,
  r.started_at, r.finished_at, e.nonfinite, p.current
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
LEFT JOIN run_epoch AS e ON e.run = r.id
  AND e.epoch = (SELECT epoch FROM run_epoch WHERE run = r.id ORDER BY epoch DESC LIMIT 1)

ORDER BY x.id, p.position, p.current DESC, r.id;
CREATE VIEW provenance AS
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, r.fingerprint, v.git_commit, v.git_dirty,
  v.runner_version, v.trainer_version, v.compiler, v.host, v.system, v.cpu, v.cores, v.kernels,
  v.dataset_checksum, v.command_line, v.overrides, v.input_mean, v.input_std, r.resumes, r.weights_digest,
  r.metrics_digest, r.output_tail
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
LEFT JOIN run_provenance AS v ON v.run = r.id
WHERE p.current = 1
ORDER BY x.id, p.position;
CREATE VIEW batches AS
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, b.step, b.epoch, b.loss, b.smooth_loss,
  b.learning_rate, b.momentum, b.nonfinite, b.gradient_norm
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
JOIN run_batch AS b ON b.run = r.id
WHERE p.current = 1;
CREATE VIEW layer_stats AS
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, l.name AS layer, s.layer AS layer_index, s.step,
  s.mean, s.std, CAST(s.near_zero AS REAL) / s.count AS near_zero,
  CAST(s.near_zero_abs AS REAL) / s.count AS near_zero_abs, s.histogram, s.below, s.above, s.count, s.nonfinite
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
JOIN run_layer_batch AS s ON s.run = r.id
JOIN run_layer AS l ON l.run = s.run AND l.position = s.layer
WHERE p.current = 1;
COMMIT;
