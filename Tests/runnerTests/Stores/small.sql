-- A store of three configurations and seven seeds, all completed, as `runner` wrote it (`sqlite3 STORE .dump`, with the two numbers
-- of its header before it), machine and times simplified. The other files here are its reports.
PRAGMA application_id = 1920298610;
PRAGMA user_version = 4;
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
INSERT INTO "configuration" VALUES(2,1,1,'slow',NULL,NULL,'plain');
INSERT INTO "configuration" VALUES(3,1,2,'cycle',NULL,NULL,'plain');
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
INSERT INTO "configuration_setting" VALUES(1,'batch_size','integer',256,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'clip_gradient_norm','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'clip_gradient_value','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'dataset','string','glyphs','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'epochs','integer',2,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'initialization','string','pytorch','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'label_smoothing','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'learning_rate','number',0.01,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.activation','string','relu','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.channels','list','[8,16,32,64]','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.first_kernel_size','integer',5,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.groups','integer',2,'documented default',NULL);
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
INSERT INTO "configuration_setting" VALUES(1,'telemetry.activations','boolean',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'telemetry.every','integer',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'train_size','integer',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'augmentation.horizontal_flip','boolean',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'augmentation.shift','integer',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'batch_size','integer',256,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'clip_gradient_norm','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'clip_gradient_value','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'dataset','string','glyphs','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'epochs','integer',2,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'initialization','string','pytorch','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'label_smoothing','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'learning_rate','number',0.001,'own',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.activation','string','relu','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.channels','list','[8,16,32,64]','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.first_kernel_size','integer',5,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.groups','integer',2,'documented default',NULL);
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
INSERT INTO "configuration_setting" VALUES(2,'telemetry.activations','boolean',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'telemetry.every','integer',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'train_size','integer',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'augmentation.horizontal_flip','boolean',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'augmentation.shift','integer',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'batch_size','integer',256,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'clip_gradient_norm','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'clip_gradient_value','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'dataset','string','glyphs','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'epochs','integer',2,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'initialization','string','pytorch','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'label_smoothing','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'learning_rate','number',0.01,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.activation','string','relu','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.channels','list','[8,16,32,64]','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.first_kernel_size','integer',5,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.groups','integer',2,'documented default',NULL);
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
INSERT INTO "configuration_setting" VALUES(3,'schedule.anneal','string','cosine','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'schedule.div','number',25.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'schedule.div_final','number',100000.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'schedule.moms','list','[0.95,0.85,0.95]','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'schedule.name','string','one_cycle','own',NULL);
INSERT INTO "configuration_setting" VALUES(3,'schedule.pct_start','number',0.25,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'schedule.warmup','number',0.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'schedule.warmup_div','number',25.0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'telemetry.activations','boolean',0,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'telemetry.every','integer',1,'documented default',NULL);
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
INSERT INTO "experiment" VALUES(1,'small','A small experiment, kept to check reports against',NULL,'plain','accuracy','maximize','last','parent',0.05,0.02,'2026-11-24T19:54:55.360Z');
CREATE TABLE experiment_seed (
  experiment INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  seed INTEGER NOT NULL,
  PRIMARY KEY (experiment, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "experiment_seed" VALUES(1,0,0);
INSERT INTO "experiment_seed" VALUES(1,1,1);
INSERT INTO "experiment_seed" VALUES(1,2,2);
INSERT INTO "experiment_seed" VALUES(1,3,3);
INSERT INTO "experiment_seed" VALUES(1,4,4);
INSERT INTO "experiment_seed" VALUES(1,5,5);
INSERT INTO "experiment_seed" VALUES(1,6,6);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1: experiments, runs and what they recorded');
INSERT INTO "grdb_migrations" VALUES('2: checkpoints');
INSERT INTO "grdb_migrations" VALUES('3: telemetry');
INSERT INTO "grdb_migrations" VALUES('4: validation images, sizes, settings as columns');
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
INSERT INTO "planned_run" VALUES(1,'cycle',0,'3636941f280f6e22134046fce5cf6ff3b9c373fd9b052ee9107143a8337cadaa',14,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'cycle',1,'3e2d4717e7066276699c65a978b93c0b9b2ae1bac67c74fa11ac2039ce37b3b8',15,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'cycle',2,'e548fa6acf4c56e34b7ba7011201f929ec2b5007c78086c8eb4440ccd7fb40ba',16,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'cycle',3,'c463e2820b0d96981d3ca99173db06036f6514416cb1ba27267065e9f867270d',17,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'cycle',4,'50718456c363aef77a7a214f73759d7f23440b0617432119f50ec436d8ccd663',18,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'cycle',5,'cec8fb0aabf3a7ec41c42aee531bcd87eec2c053786105ded8dd06602b3c797f',19,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'cycle',6,'82421e7ced6ba62969e6e7febab5d865a45e37b6f677f377e8f1164401c94ed9',20,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'plain',0,'e86908ad8608f2f0529fe0e05e76a80854c89d978aa286998c788518e3d3da78',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'plain',1,'e4be6aabc9e88ca261bd10893b0631768f8d1e8099802301502123ee347c1a40',1,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'plain',2,'08a2e65face746da86d2d8d318fe94821a588133ce7b20655bc6a9f94293bb10',2,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'plain',3,'7c0b92fabecde83035dbf1d442f1576ddc0df6549b2075cec6ad092c0aab571b',3,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'plain',4,'40442878545b032e97da5dc95ee0265acf2da8a1ea1c34790e8434822b6b3ebb',4,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'plain',5,'e2fb05cc93f98a064e102d277a54d83504bfdad6cbebd97a95de6786adf177cd',5,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'plain',6,'7010e3b5d16a500617e2665704e50e8caa6f5394957f98b47fc96b9371230a20',6,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'slow',0,'01437188378cf9a010c3fc9b12b0203e45744fe256407bb2b4f97bca0d26bf58',7,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'slow',1,'fe77fcc8c9d7e2d8fcfdebf076e09c7a99c96293c6b24ec3b489d2d81b78cbfa',8,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'slow',2,'0065a8fed1e02a80754f97b6490bc4f6f439ad3e24fad1de3579cd5941a80fd6',9,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'slow',3,'9117b7ca3f2c72b581a1478d41109c49ddfce92785772d6a1a1597a02902b72b',10,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'slow',4,'1ee2202d0d287d6901e0047aff6359990fe76e90bc0ce34fd34b44683cf9ab5c',11,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'slow',5,'aede54b262707cced3f2546ab7cfab5a52e2302bad8be8ff61e4c4f36e58c980',12,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'slow',6,'040d68c79f87bda7786d5238f098a79175cc22732c4f87bc65741bbf7a384106',13,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
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
INSERT INTO "run" VALUES(1,'e86908ad8608f2f0529fe0e05e76a80854c89d978aa286998c788518e3d3da78','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:55.635Z','2026-11-24T19:54:55.839Z','2026-11-24T19:54:55.839Z',NULL,NULL,NULL,NULL,'50159409c7046a98e952e64d27f1754ed0cc5ccc5a6a200fedd209a5a41bc157','87c8f971e095b580dca7a5658f321f50544df12dccbcc5d34c0998be71133161',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(2,'e4be6aabc9e88ca261bd10893b0631768f8d1e8099802301502123ee347c1a40','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',1,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:55.473Z','2026-11-24T19:54:55.601Z','2026-11-24T19:54:55.601Z',NULL,NULL,NULL,NULL,'e3386fd57f52c1f0ea8e55f666bf2077f9bb4698e35abf24accd80c59f0ec412','2a2bc54228e541edf49ee877e49859323574870d747226973d90d5f2156dba9d',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(3,'08a2e65face746da86d2d8d318fe94821a588133ce7b20655bc6a9f94293bb10','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',2,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:55.723Z','2026-11-24T19:54:55.887Z','2026-11-24T19:54:55.887Z',NULL,NULL,NULL,NULL,'057f23c188821ab3ba6632cd36b167a18b5ec31df5d0a3162e44f92233a5cdce','f4dfa562e8c1824a0b23cda801ca854d8e77859adb876c7f889e9b3e4ee53e22',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(4,'7c0b92fabecde83035dbf1d442f1576ddc0df6549b2075cec6ad092c0aab571b','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',3,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:55.978Z','2026-11-24T19:54:56.219Z','2026-11-24T19:54:56.219Z',NULL,NULL,NULL,NULL,'f7fc9aa423bb0de3538c84ce3d89cdfca94d730110d8e56bf2ada1ba5849e9cd','af9f1c3ce8862b273b7d979e3068254b5df29fe44619081f1c06375eef19868c',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(5,'40442878545b032e97da5dc95ee0265acf2da8a1ea1c34790e8434822b6b3ebb','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',4,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:55.997Z','2026-11-24T19:54:56.231Z','2026-11-24T19:54:56.231Z',NULL,NULL,NULL,NULL,'754ad3a05391881a6b755413d4280c4d7bef1342b87b98ab855b7d24cbdf6504','3a3060c8e4e0027f041a1ad84c28740c79ed47462ee99f57a0383b95b25d989d',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(6,'e2fb05cc93f98a064e102d277a54d83504bfdad6cbebd97a95de6786adf177cd','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',5,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:56.368Z','2026-11-24T19:54:56.660Z','2026-11-24T19:54:56.660Z',NULL,NULL,NULL,NULL,'4e62420529c01e6b3b15a45af7389c3d3e899a61aeb7bea8707e0e36abcc7df1','d2e547c7e2d978c8daed89ffbd888dbef056f80d11b1fe7fb5a51c6d10237aea',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(7,'7010e3b5d16a500617e2665704e50e8caa6f5394957f98b47fc96b9371230a20','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',6,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:56.406Z','2026-11-24T19:54:56.671Z','2026-11-24T19:54:56.671Z',NULL,NULL,NULL,NULL,'f3f899037a693271d0c4e7db6c11c17a3b7778e041e678a9bb5dec6792b313b5','cb3b78a891cc6fe8f8e87096551e3f819a7e394654115ef629bf22f3f6083536',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(8,'01437188378cf9a010c3fc9b12b0203e45744fe256407bb2b4f97bca0d26bf58','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.001,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:56.792Z','2026-11-24T19:54:56.961Z','2026-11-24T19:54:56.961Z',NULL,NULL,NULL,NULL,'3497ff8fa601b4404012b4c4fc05521c94a18eca06491a88e357cf061d49548f','a9634e3177cf61e8c3e8f8633c696f2bfd06898b3ac3874d147c6c1b8e084842',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(9,'fe77fcc8c9d7e2d8fcfdebf076e09c7a99c96293c6b24ec3b489d2d81b78cbfa','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.001,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',1,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:56.799Z','2026-11-24T19:54:56.971Z','2026-11-24T19:54:56.971Z',NULL,NULL,NULL,NULL,'0c1b3cc0ccc69ada31de01446aa47c5da916cc1900df874bf12dff31e27e486d','310e2a642d3a4c68e7d0bb670a90152223885b9372eb282e7fdc30f384173d47',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(10,'0065a8fed1e02a80754f97b6490bc4f6f439ad3e24fad1de3579cd5941a80fd6','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.001,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',2,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:57.071Z','2026-11-24T19:54:57.282Z','2026-11-24T19:54:57.282Z',NULL,NULL,NULL,NULL,'23f4a4019f0b9bbccff09a62e2682bf24d55ceb5fe57b022489119e523455b72','76482f8f34910e4bfa9b191fb9aae8b3845df997a883e930af240fe0cedf3e85',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(11,'9117b7ca3f2c72b581a1478d41109c49ddfce92785772d6a1a1597a02902b72b','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.001,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',3,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:57.080Z','2026-11-24T19:54:57.287Z','2026-11-24T19:54:57.287Z',NULL,NULL,NULL,NULL,'131fca0e49f7d0e38c64edc9655f9e3f1de515f87456264a7c99451b30f98653','b7f82962cfd8d564f0d79f2196b40a13da74b1c98fd12969ffbc3bcca61a7542',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(12,'1ee2202d0d287d6901e0047aff6359990fe76e90bc0ce34fd34b44683cf9ab5c','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.001,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',4,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:57.391Z','2026-11-24T19:54:57.561Z','2026-11-24T19:54:57.561Z',NULL,NULL,NULL,NULL,'54080cbf2600f0abce3f238f3415cd9d0e6c55e4e4c06410692b25aec52b4456','4a04ec7c11ab4274e602beeee0cd741b16bf782e63a043295fb578bf6a4d7697',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(13,'aede54b262707cced3f2546ab7cfab5a52e2302bad8be8ff61e4c4f36e58c980','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.001,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',5,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:57.395Z','2026-11-24T19:54:57.569Z','2026-11-24T19:54:57.569Z',NULL,NULL,NULL,NULL,'f472e4e3ffcc12545667c021e522d86e594909663d4a8c56889b100c7067c076','b2d6671372f14e73adeca96fcfefe07ccaec819db53cffd73b29310f57e538ab',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(14,'040d68c79f87bda7786d5238f098a79175cc22732c4f87bc65741bbf7a384106','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.001,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',6,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:57.704Z','2026-11-24T19:54:57.951Z','2026-11-24T19:54:57.951Z',NULL,NULL,NULL,NULL,'6fcf23b776654f03127d62c73289c7fc002990cff80e8e925bd0695228c2acf3','2270c30b2e163a564a2ef99c58aee021fd661d7958fc3353d7d6a2c473cb5e2a',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(15,'3636941f280f6e22134046fce5cf6ff3b9c373fd9b052ee9107143a8337cadaa','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.anneal":"cosine","schedule.div":25.0,"schedule.div_final":100000.0,"schedule.moms":[0.95,0.85,0.95],"schedule.name":"one_cycle","schedule.pct_start":0.25,"schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:57.708Z','2026-11-24T19:54:57.945Z','2026-11-24T19:54:57.945Z',NULL,NULL,NULL,NULL,'e4c54ab3e595f0a935927ad28c6f0d26c1035ad5550d14b3157c5f7d077b90a3','33db191fe1f436d6315325c6bb96979dc0dfdfd90c7649c3db1b4392aef3323e',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(16,'3e2d4717e7066276699c65a978b93c0b9b2ae1bac67c74fa11ac2039ce37b3b8','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.anneal":"cosine","schedule.div":25.0,"schedule.div_final":100000.0,"schedule.moms":[0.95,0.85,0.95],"schedule.name":"one_cycle","schedule.pct_start":0.25,"schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',1,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:58.104Z','2026-11-24T19:54:58.207Z','2026-11-24T19:54:58.207Z',NULL,NULL,NULL,NULL,'bf87db423743353b35a812b8270dd4d224c143a1d33c52ade8505d5c81daf56b','bcebeee4c554dd71495fbe3398d31f9f580415562f6524f86a383c35f188ea5b',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(17,'e548fa6acf4c56e34b7ba7011201f929ec2b5007c78086c8eb4440ccd7fb40ba','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.anneal":"cosine","schedule.div":25.0,"schedule.div_final":100000.0,"schedule.moms":[0.95,0.85,0.95],"schedule.name":"one_cycle","schedule.pct_start":0.25,"schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',2,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:58.108Z','2026-11-24T19:54:58.390Z','2026-11-24T19:54:58.390Z',NULL,NULL,NULL,NULL,'3a83ac0a48b419d83cde3addb98e8ced806264f458b6dbc09a94d49cfb5b9fff','0971938b31438a29122527de109558101d0593426da5b2819bc279b6f49aab2f',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(18,'c463e2820b0d96981d3ca99173db06036f6514416cb1ba27267065e9f867270d','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.anneal":"cosine","schedule.div":25.0,"schedule.div_final":100000.0,"schedule.moms":[0.95,0.85,0.95],"schedule.name":"one_cycle","schedule.pct_start":0.25,"schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',3,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:58.266Z','2026-11-24T19:54:58.483Z','2026-11-24T19:54:58.483Z',NULL,NULL,NULL,NULL,'e1ea4cda0819bec0ff2fc5fb3684f145063ce819afbf26bb62544cacf59930dd','9900b929caad9e24888d1c89526680a7c4615387387a01ce90b87b5255aaa494',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(19,'50718456c363aef77a7a214f73759d7f23440b0617432119f50ec436d8ccd663','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.anneal":"cosine","schedule.div":25.0,"schedule.div_final":100000.0,"schedule.moms":[0.95,0.85,0.95],"schedule.name":"one_cycle","schedule.pct_start":0.25,"schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',4,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:58.502Z','2026-11-24T19:54:58.671Z','2026-11-24T19:54:58.671Z',NULL,NULL,NULL,NULL,'4ecc7364756f682758eb20dbbf25381dce4ccd1c8def831d0763dcc92207e2d6','49cfacebed0740b46b64c212bf77ed84fc4a3ce4262dbf6c9d1182c3cd6dd77f',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(20,'cec8fb0aabf3a7ec41c42aee531bcd87eec2c053786105ded8dd06602b3c797f','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.anneal":"cosine","schedule.div":25.0,"schedule.div_final":100000.0,"schedule.moms":[0.95,0.85,0.95],"schedule.name":"one_cycle","schedule.pct_start":0.25,"schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',5,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:58.631Z','2026-11-24T19:54:58.863Z','2026-11-24T19:54:58.863Z',NULL,NULL,NULL,NULL,'6fcb69bbfe86c0b6af709b1f92ac9f64cc012674f2010190768d11f8be0859f9','efe288e34939e2fea6365a2ffd64b5848241855dea0dc45f4524a06850d47a7d',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "run" VALUES(21,'82421e7ced6ba62969e6e7febab5d865a45e37b6f677f377e8f1164401c94ed9','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":256,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[8,16,32,64],"model.first_kernel_size":5,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.anneal":"cosine","schedule.div":25.0,"schedule.div_final":100000.0,"schedule.moms":[0.95,0.85,0.95],"schedule.name":"one_cycle","schedule.pct_start":0.25,"schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":false,"telemetry.every":1,"train_size":0}',6,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T19:54:55.368Z','2026-11-24T19:54:58.825Z','2026-11-24T19:54:58.969Z','2026-11-24T19:54:58.969Z',NULL,NULL,NULL,NULL,'2b94efefad08d5194354c9f9ffd21b4a71351b99f8a7f8c9bb91a242b08ccae7','d5aff47728d8355016a9e91ef0b74725a53c665504da894d33ec1d63eb3441b9',NULL,NULL,0,NULL,NULL,NULL);
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
INSERT INTO "run_batch" VALUES(1,0,0,2.30304799415171146392e+00,2.30304799415171146392e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,1,0,2.29261963535100221633e+00,2.29778114627256302426e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,2,0,2.24365343758836388587e+00,2.27937286553382101317e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,3,0,2.17962684296071529388e+00,2.25367567155436399062e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,4,0,1.86596174351871013641e+00,2.17296852263503170732e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,5,0,1.60784862015862017869e+00,2.0739615694849029559e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,6,0,1.21994197854655794799e+00,1.94444148694517959796e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,7,0,1.21966363396595056656e+00,1.8473103515499416094e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,8,1,9.7540751607019160474e-01,1.74242119677509732511e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,9,1,9.3229771819181905812e-01,1.65384787262364030269e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,10,1,7.15734845449119916338e-01,1.55969226603882171744e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,11,1,6.20825920215274607016e-01,1.47247078166611200522e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,12,1,4.49980248554544104422e-01,1.38393488159889743727e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,13,1,0.576412511746538,1.31837807581086252639e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,14,1,0.558844157758358,1.26027217281789716274e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(1,15,1,3.22593518084367758547e-01,1.19237420638945268436e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,0,0,2.30167963076382875442e+00,2.30167963076382875442e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,1,0,2.28433889662846922874e+00,2.29292168423081621497e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,2,0,2.24947628704831,2.27814634850013186806e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,3,0,2.06041234987787902355e+00,2.22205235443216819746e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,4,0,1.92791070847306400537e+00,2.16082336081805159722e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,5,0,1.61579074716428294777e+00,2.06533562766824774215e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,6,0,1.45287821809870365541e+00,1.97245071603249177982e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,7,0,9.9428063007871969603e-01,1.84136120954743365274e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,8,1,9.71105702268971526791e-01,1.73667022692622730062e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,9,1,6.02019896563291467828e-01,1.61261537088681761176e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,10,1,1.09688917124037765837e+00,1.56085347039850863559e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,11,1,6.99732666188230378878e-01,1.48085461315801469872e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,12,1,0.822252890853207,1.4238272917483685287e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,13,1,8.59463657201883890479e-01,1.37801075642370873808e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,14,1,5.86522543720846556425e-01,1.31746028433246897826e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(2,15,1,6.3450284124724376511e-01,1.26800685878143637452e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,0,0,2.30346732400357723236e+00,2.30346732400357723236e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,1,0,2.29338932875543832778e+00,2.29837742741360528953e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,2,0,2.27736266003921627998e+00,2.29123051972268321208e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,3,0,2.17129558231681585311e+00,2.26033213127642973461e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,4,0,2.00402728031622245907e+00,2.20697930518633711471e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,5,0,1.75612077931873500347e+00,2.12799052996836790541e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,6,0,1.48439270346716511994e+00,2.03038288197608673968e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,7,0,1.19862999554607085883e+00,1.91891548283422985754e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,8,1,9.87442357533836911898e-01,1.80686007386829583509e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,9,1,1.07152299456231503427e+00,1.72646337977438557587e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,10,1,0.947422934238773,1.64827341376950320395e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,11,1,6.36040096728834214445e-01,1.55423607518926631954e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,12,1,6.06807364808048532722e-01,1.4721996641842083342e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,13,1,6.62128847088808925036e-01,1.40643596869601128496e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,14,1,4.61695642010674589528e-01,1.33416139547263901121e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(3,15,1,4.63467646268554744892e-01,1.27111385284758515723e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,0,0,2.30473639909178,2.30473639909178,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,1,0,2.28314408846199512481e+00,2.29383119170299742961e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,2,0,2.21810471033677458763e+00,2.26807738903457734025e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,3,0,2.14757235301658511161e+00,2.23703212821942898358e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,4,0,1.80179990222677588462e+00,2.14643349469690258857e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,5,0,1.49002647545421496033e+00,2.03143337044576766103e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,6,0,1.05038684103055857121e+00,1.88264846104391692094e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,7,0,1.13597814032777932879e+00,1.78258340563560380154e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,8,1,8.1983515997281131149e-01,1.66676562681972106894e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,9,1,0.881181913417993,1.58087531165823569345e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,10,1,4.87161325908402886852e-01,1.47110250094614491978e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,11,1,0.554102628087719,1.38591243056382640297e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,12,1,4.93244504324991339672e-01,1.30861767256721073238e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,13,1,3.71534932982314103355e-01,1.23254281265030418701e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,14,1,3.31132620495623086753e-01,1.16358308361475404346e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(4,15,1,2.99804299854386613333e-01,1.10103625846810415644e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,0,0,2.30232832767069339752e+00,2.30232832767069339752e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,1,0,2.29990468174219131469e+00,2.30110426407043711094e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,2,0,2.27373583149164915084e+00,2.29179653975443,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,3,0,2.140583863016217947e+00,2.25284018454290491106e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,4,0,1.91245275712572038173e+00,2.18198459538723,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,5,0,1.71061918383929878473e+00,2.09940308832437194652e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,6,0,1.53596351527085062116e+00,2.01395219143352166568e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,7,0,1.27101328890421427786e+00,1.9143872021953207696e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,8,1,1.10704152275388878479e+00,1.81726421729168818863e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,9,1,8.11153787248599655868e-01,1.7072630290676293896e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,10,1,7.29140609675596351735e-01,1.60909179911525557216e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,11,1,9.52176560838580599011e-01,1.54806381313575558422e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,12,1,5.85891672023059584262e-01,1.46475079088822690565e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,13,1,7.58980990273571798354e-01,1.40745452829872830236e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,14,1,3.46833357460191393784e-01,1.3263148327561660178e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(5,15,1,3.6540322657303647702e-01,1.25673455208328888055e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,0,0,2.30492116417735815048e+00,2.30492116417735815048e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,1,0,2.2972937989979982376e+00,2.30106895954131518422e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,2,0,2.26515856245532631874e+00,2.28885620036365677876e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,3,0,2.1977507956326007843e+00,2.26538505637658671432e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,4,0,2.08045201003551483154e+00,2.22688909883703090031e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,5,0,1.75908956537023186683e+00,2.14493232065484207282e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,6,0,1.49655781536421272903e+00,2.04660024451402966505e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,7,0,1.23864454221984487958e+00,1.93832202603604342172e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,8,1,1.29034530183025708538e+00,1.86037098820242929875e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,9,1,8.95164085596661607269e-01,1.75484191008309098336e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,10,1,7.94172547697257869003e-01,1.65842239140811820163e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,11,1,7.87216426086299492226e-01,1.57748661409779833419e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,12,1,6.30962457441938795454e-01,1.49552852702400440598e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,13,1,5.62940943931494075513e-01,1.41981859582258596041e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,14,1,4.62178368780314485775e-01,1.34655715375643536546e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(6,15,1,2.92686718475579255027e-01,1.27024565932984589977e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,0,0,2.30250123701989650726e+00,2.30250123701989650726e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,1,0,2.28518570074811577796e+00,2.29375601668061079863e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,2,0,2.20151510694995522499e+00,2.26238582564175416678e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,3,0,1.96975389972794800996e+00,2.18699615925904078395e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,4,0,1.68678844772512093186e+00,2.08287212515507658139e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,5,0,1.4145661262737121433e+00,1.96578734291462264849e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,6,0,1.77285670441415277309e+00,1.93652760170006077444e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,7,0,1.12667574749502819031e+00,1.82799527034152,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,8,1,1.03491011411824729293e+00,1.73258781401072070593e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,9,1,1.04067495694289391394e+00,1.65693882543825887765e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,10,1,9.28002912703959736973e-01,1.58377770195224187865e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,11,1,7.9003518535682815127e-01,1.51003834510432533022e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,12,1,6.24099669808856560848e-01,1.43332626271179175425e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,13,1,3.80069392306268127867e-01,1.3478200790122458752e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,14,1,4.37590644407812590088e-01,1.27818565983570686661e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(7,15,1,2.67628556822646856971e-01,1.20501051405625436707e+00,0.01,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,0,0,2.30304799415171146392e+00,2.30304799415171146392e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,1,0,2.29862124752253293991e+00,2.30081226353091139458e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,2,0,2.29880553763359785079e+00,2.3001297965545433044e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,3,0,2.29870662745088338851e+00,2.29976315083194737809e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,4,0,2.29487415868788957595e+00,2.29874545043868172555e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,5,0,2.29467807710170745849e+00,2.29803286141172780077e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,6,0,2.29056939110159873962e+00,2.29690095612424105553e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,7,0,2.28557458985596895217e+00,2.29538305265765751883e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,8,1,2.28102453052997589111e+00,2.29365573490101848364e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,9,1,2.27118471637368202209e+00,2.29119890842869411429e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,10,1,2.26636268291622400283e+00,2.28870617054886,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,11,1,2.26910933945328,2.28688560822413577966e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,12,1,2.24843830335885286331e+00,2.28355651457370534274e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,13,1,2.23265172075480222702e+00,2.27942392852203212783e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,14,1,2.21709742303937673568e+00,2.27465582298337309907e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(8,15,1,2.18494592746719717979e+00,2.26815986677992542652e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,0,0,2.30167963076382875442e+00,2.30167963076382875442e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,1,0,2.30130848195403814315e+00,2.30149218186999249269e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,2,0,2.29805543366819620132e+00,2.30032337891740246149e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,3,0,2.29532854259014129638e+00,2.29903657795345139902e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,4,0,2.29205194208771,2.29758264502455133992e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,5,0,2.28971425164490938186e+00,2.29620413109982290933e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,6,0,2.2847966700792312622e+00,2.29447408262244323395e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,7,0,2.2849352266639471054e+00,2.29319573242753538266e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,8,1,2.267504899762570858e+00,2.29010514754349,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,9,1,2.2486997297964990139e+00,2.28557816420738957319e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,10,1,2.22874462325125932693e+00,2.27987395120951141791e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,11,1,2.23459636047482490539e+00,2.27566762440882630613e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,12,1,2.224569772370159626e+00,2.27124313911997210979e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,13,1,2.2005407176911830902e+00,2.26550332919842345447e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,14,1,2.18707306589931249618e+00,2.25950325314829,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(9,15,1,2.15898919198662042617e+00,2.25222495976292869102e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,0,0,2.30346732400357723236e+00,2.30346732400357723236e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,1,0,2.29941760096699,2.30142200933863128042e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,2,0,2.30132795404642820358e+00,2.30139002209465060033e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,3,0,2.29850747808814048767e+00,2.30064740308510184974e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,4,0,2.29231849405914545059e+00,2.29891364411363641195e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,5,0,2.29632509872317314147e+00,2.29846014036854207063e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,6,0,2.29211791977286338806e+00,2.29749828311871651109e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,7,0,2.2847753884270787239e+00,2.29579322383491923886e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,8,1,2.28162971697747707366e+00,2.2940893662461236957e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,9,1,2.27340198773890733718e+00,2.29182755069478627518e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,10,1,2.27091529872268438339e+00,2.28972865033581962634e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,11,1,2.25908674905076622962e+00,2.28688199156913452014e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,12,1,2.23594256024807691574e+00,2.28247122368926191882e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,13,1,2.22742119617760181427e+00,2.27800211658221352095e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,14,1,2.2156348004937171936e+00,2.27323088894848046592e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(10,15,1,2.18861195957288146018e+00,2.26710357315969579516e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,0,0,2.30473639909178,2.30473639909178,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,1,0,2.30033059138804674148e+00,2.30251124368585191604e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,2,0,2.29701586253941059112e+00,2.3006423207003940945e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,3,0,2.29699423164129257202e+00,2.29970247718796327873e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,4,0,2.29604802001267671585e+00,2.29894175956051061149e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,5,0,2.29140274319797754287e+00,2.29762095129215460076e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,6,0,2.28906698245555162429e+00,2.29632366167314083682e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,7,0,2.28580822423100471496e+00,2.29491443486835633436e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,8,1,2.27726390771567821502e+00,2.29279109176286466365e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,9,1,2.27209894172847270965e+00,2.29052875452559367985e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,10,1,2.26257928553968667984e+00,2.28772354968368052396e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,11,1,2.25723964720964431762e+00,2.28489156914131097408e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,12,1,2.24388404097408056259e+00,2.28134078964923148191e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,13,1,2.23356488533318042755e+00,2.27746221513845048534e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,14,1,2.21983276866376399993e+00,2.27305344425040045663e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(11,15,1,2.20389230083674192428e+00,2.26804543754154819268e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,0,0,2.30232832767069339752e+00,2.30232832767069339752e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,1,0,2.30241935979574918746e+00,2.30237430349142613295e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,2,0,2.30199821852147579193e+00,2.30224640083534248802e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,3,0,2.30160038266330957412e+00,2.3020799695947493646e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,4,0,2.30338711850345134735e+00,2.3023520677939770529e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,5,0,2.29508289415389299392e+00,2.30107853498992920293e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,6,0,2.29264920856803655624e+00,2.29980014856237913178e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,7,0,2.29031048249453306198e+00,2.2985283905528,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,8,1,2.28568272199481725692e+00,2.2969830677682687714e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,9,1,2.27727337274700403213e+00,2.29482814539878310355e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,10,1,2.2754553910344839096e+00,2.29288375982311,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,11,1,2.26776491478085517883e+00,2.29055019769250511885e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,12,1,2.26061618141829967498e+00,2.28795825675257402664e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,13,1,2.25167169980704784393e+00,2.28501241790624076699e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,14,1,2.24151763832196593284e+00,2.28168497803402958723e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(12,15,1,2.22084296727553,2.27727936553227827687e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,0,0,2.30492116417735815048e+00,2.30492116417735815048e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,1,0,2.30365168210119,2.30428001161363438242e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,2,0,2.29927521757781505584e+00,2.3025779322925155057e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,3,0,2.2985093696042895317e+00,2.30152976373481310545e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,4,0,2.2991939028725028038e+00,2.30104352721649929591e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,5,0,2.29071146342903375625e+00,2.29923338718981273842e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,6,0,2.29517783224582672119e+00,2.29861832423732037611e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,7,0,2.28617548197507858276e+00,2.29695079619199216125e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,8,1,2.28690008539706468582e+00,2.29574170440186620112e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,9,1,2.27594714891165494918e+00,2.29357750397289672505e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,10,1,2.27136531006544828414e+00,2.2913481323189985872e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,11,1,2.26446368172764778137e+00,2.28885054392683473523e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,12,1,2.25276253418996930122e+00,2.28572573805311662908e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,13,1,2.25019968673586845397e+00,2.28284163906890347206e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,14,1,2.22545417584478855133e+00,2.27845138039597605583e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(13,15,1,2.21005642507225275039e+00,2.27349885390195582957e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,0,0,2.30250123701989650726e+00,2.30250123701989650726e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,1,0,2.30040929187089204788e+00,2.30144469906585147356e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,2,0,2.29658303968608379364e+00,2.29979129837895,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,3,0,2.29486253298819065093e+00,2.29852151902275769757e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,4,0,2.2888363078236579895e+00,2.29650543003023255295e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,5,0,2.28414242248982191085e+00,2.29433947603890331379e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,6,0,2.28251480404287576675e+00,2.292546153603235215e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,7,0,2.27273124922066926956e+00,2.28989065833318,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,8,1,2.25810638442635536193e+00,2.28606703775350350582e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,9,1,2.24865531735122203826e+00,2.28197669779193379469e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,10,1,2.22662441199645400047e+00,2.27642115395663857668e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,11,1,2.22871863655746,2.27198954940037811667e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,12,1,2.20361776184290647506e+00,2.26606934030838358395e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,13,1,2.17688658135011792182e+00,2.25882924761629277909e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,14,1,2.16413140017539262771e+00,2.25158466800469,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(14,15,1,2.11650670459494,2.24180357831205512297e+00,0.001,0.9,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,0,0,2.30304799415171146392e+00,2.30304799415171146392e+00,0.0004,0.95,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,1,0,2.29949259106069803237e+00,2.30125233602493439732e+00,1.80588745030457221985e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,2,0,2.29878632165491580963e+00,2.3004136697312271842e+00,5.20000000000000062866e-03,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,3,0,2.29576212167739868164e+00,2.2992153088386269033e+00,8.59411254969542730275e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,4,0,2.26254994701594114303e+00,2.29158298871074883606e+00,0.01,0.85,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,5,0,2.1655671275220811367e+00,2.26950546779844941625e+00,9.82963083515402645529e-03,8.51703708685546567735e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,6,0,1.93604892631992697715e+00,2.21893365512111362392e+00,9.33013371765200466567e-03,0.856698729810778,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,7,0,1.56111301254713907837e+00,2.1307757931817725705e+00,8.53554855059367872938e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,8,1,1.23764735278382431715e+00,2.02333321654745024176e+00,7.50002500000000130869e-03,0.875,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,9,1,8.46955982205599866574e-01,1.89471622808049433572e+00,6.29413228456034666569e-03,0.887059047744874,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,10,1,9.19671940364423790015e-01,1.79685394102380913139e+00,0.00500005,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,11,1,6.62503613557930748356e-01,1.69147182801020878883e+00,3.7059677154396503465e-03,9.12940952255126059178e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,12,1,5.48022773142605501561e-01,1.59246231352049094631e+00,2.50007499999999917295e-03,9.24999999999999933386e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,13,1,0.679958491838236,1.51838283528907025399e+00,1.4645514494063208849e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,14,1,6.42152292770587607151e-01,1.45134940110933019496e+00,0.000669966282347995,9.43301270189221940931e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(15,15,1,5.24593668706856197658e-01,1.38424237111736192495e+00,1.70469164845973158994e-04,9.4829629131445336565e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,0,0,2.30167963076382875442e+00,2.30167963076382875442e+00,0.0004,0.95,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,1,0,2.30270165484398603439e+00,2.30219580454168371019e+00,1.80588745030457221985e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,2,0,2.29819572158157825469e+00,2.30083541719298789729e+00,5.20000000000000062866e-03,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,3,0,2.28489519190043210983e+00,2.29672879668971,8.59411254969542730275e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,4,0,2.22457962343469262123e+00,2.28171010984551614342e+00,0.01,0.85,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,5,0,2.18863147962838411331e+00,2.26540307209865421356e+00,9.82963083515402645529e-03,8.51703708685546567735e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,6,0,2.04146520281210541725e+00,2.2314407934559650215e+00,9.33013371765200466567e-03,0.856698729810778,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,7,0,1.86739171505905687808e+00,2.1826527404285012146e+00,8.53554855059367872938e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,8,1,1.51065690862014889717e+00,2.10181222478570806089e+00,7.50002500000000130869e-03,0.875,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,9,1,1.03485076293418387649e+00,1.98515800365024075446e+00,6.29413228456034666569e-03,0.887059047744874,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,10,1,8.38081512478424883738e-01,1.87002935742435760779e+00,0.00500005,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,11,1,9.97213300143492631377e-01,1.78894400119764629408e+00,3.7059677154396503465e-03,9.12940952255126059178e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,12,1,9.54395346532180610665e-01,1.71668170252790597274e+00,2.50007499999999917295e-03,9.24999999999999933386e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,13,1,7.38120569744829424507e-01,1.63723951674015077983e+00,1.4645514494063208849e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,14,1,0.635593881396769,1.56061157065734446014e+00,0.000669966282347995,9.43301270189221940931e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(16,15,1,6.72007503544907791592e-01,1.49626712940084050096e+00,1.70469164845973158994e-04,9.4829629131445336565e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,0,0,2.30346732400357723236e+00,2.30346732400357723236e+00,0.0004,0.95,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,1,0,2.30037094838917255401e+00,2.30190349793569337677e+00,1.80588745030457221985e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,2,0,2.30149303097277879714e+00,2.30176390231505889616e+00,5.20000000000000062866e-03,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,3,0,2.29389517940580844879e+00,2.29973671272139412735e+00,8.59411254969542730275e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,4,0,2.25524854799732565879e+00,2.2904759854792109408e+00,0.01,0.85,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,5,0,2.18961407220922410488e+00,2.27280534482756468861e+00,9.82963083515402645529e-03,8.51703708685546567735e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,6,0,1.95156587567180395126e+00,2.22408636577656260158e+00,9.33013371765200466567e-03,0.856698729810778,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,7,0,1.53264007309917360544e+00,2.13142216088051794642e+00,8.53554855059367872938e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,8,1,1.30501915093918796628e+00,2.03200659564905627973e+00,7.50002500000000130869e-03,0.875,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,9,1,1.35333233153323817532e+00,1.95780502369374742599e+00,6.29413228456034666569e-03,0.887059047744874,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,10,1,9.297464608807786135e-01,1.85462185196239026652e+00,0.00500005,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,11,1,1.0302709370982938708e+00,1.77803894880658708288e+00,3.7059677154396503465e-03,9.12940952255126059178e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,12,1,8.58614130451314849779e-01,1.69842735221849694404e+00,2.50007499999999917295e-03,9.24999999999999933386e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,13,1,6.76182823479393846355e-01,1.61543883259311105149e+00,1.4645514494063208849e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,14,1,7.22662926918928860686e-01,1.5471396441874458727e+00,0.000669966282347995,9.43301270189221940931e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(17,15,1,7.85831740612593421246e-01,1.49201280705865957365e+00,1.70469164845973158994e-04,9.4829629131445336565e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,0,0,2.30473639909178,2.30473639909178,0.0004,0.95,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,1,0,2.30160132423043251037e+00,2.30315302794968301824e+00,1.80588745030457221985e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,2,0,2.29681485146284103393e+00,2.30099747887920269562e+00,5.20000000000000062866e-03,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,3,0,2.2922446737065911293e+00,2.29874252648528454301e+00,8.59411254969542730275e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,4,0,2.25997852347791194915e+00,2.29067334986509818506e+00,0.01,0.85,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,5,0,2.15367153240367770195e+00,2.26667112933907155536e+00,9.82963083515402645529e-03,8.51703708685546567735e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,6,0,2.02510439493926241993e+00,2.23003526792523976141e+00,9.33013371765200466567e-03,0.856698729810778,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,7,0,1.70694671734236180782e+00,2.15993353313641422985e+00,8.53554855059367872938e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,8,1,1.41982875671237707138e+00,2.07089957053755613358e+00,7.50002500000000130869e-03,0.875,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,9,1,1.16728793164656963199e+00,1.97210489452287607292e+00,6.29413228456034666569e-03,0.887059047744874,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,10,1,8.00742871471811668016e-01,1.85453878189466325743e+00,0.00500005,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,11,1,7.77396839394896232988e-01,1.75447137664272267976e+00,3.7059677154396503465e-03,9.12940952255126059178e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,12,1,8.34986683468542878472e-01,1.67485459558513216649e+00,2.50007499999999917295e-03,9.24999999999999933386e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,13,1,7.24974077446006504032e-01,1.59774077809315406817e+00,1.4645514494063208849e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,14,1,5.96065582314281527942e-01,1.52111057057638632272e+00,0.000669966282347995,9.43301270189221940931e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(18,15,1,0.640514425717015,1.45734598856436381453e+00,1.70469164845973158994e-04,9.4829629131445336565e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,0,0,2.30232832767069339752e+00,2.30232832767069339752e+00,0.0004,0.95,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,1,0,2.30303478613495826721e+00,2.30268512487486498585e+00,1.80588745030457221985e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,2,0,2.30188474338501691818e+00,2.30241292330710312086e+00,5.20000000000000062866e-03,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,3,0,2.2959172464907169342e+00,2.30073946643260685007e+00,8.59411254969542730275e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,4,0,2.26831838861107826232e+00,2.29399064322389500958e+00,0.01,0.85,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,5,0,2.21550124557688832283e+00,2.28023958600300158394e+00,9.82963083515402645529e-03,8.51703708685546567735e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,6,0,2.08834725664928555488e+00,2.25113731411094208922e+00,9.33013371765200466567e-03,0.856698729810778,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,7,0,1.82424026122316718101e+00,2.19392668705683613339e+00,8.53554855059367872938e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,8,1,1.53316697702393867075e+00,2.1144378671168402306e+00,7.50002500000000130869e-03,0.875,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,9,1,1.20424338051816448569e+00,2.01492346785099263328e+00,6.29413228456034666569e-03,0.887059047744874,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,10,1,9.52362686486594611778e-01,1.90827741134762041141e+00,0.00500005,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,11,1,1.08379068098656716756e+00,1.83168189081630017334e+00,3.7059677154396503465e-03,9.12940952255126059178e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,12,1,8.12569463285399251617e-01,1.7434384957732607102e+00,2.50007499999999917295e-03,9.24999999999999933386e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,13,1,8.8660328565924828581e-01,1.67387834294174941973e+00,1.4645514494063208849e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,14,1,6.74195655380003699974e-01,1.59740056639142746774e+00,0.000669966282347995,9.43301270189221940931e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(19,15,1,7.39139247289813283714e-01,1.53525326471508249959e+00,1.70469164845973158994e-04,9.4829629131445336565e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,0,0,2.30492116417735815048e+00,2.30492116417735815048e+00,0.0004,0.95,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,1,0,2.30484889261424541473e+00,2.3048846633879049861e+00,1.80588745030457221985e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,2,0,2.29932566359639167785e+00,2.30299410435120499585e+00,5.20000000000000062866e-03,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,3,0,2.29387895390391349792e+00,2.30064580230212456513e+00,8.59411254969542730275e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,4,0,2.27847681567072868347e+00,2.29603107072795564747e+00,0.01,0.85,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,5,0,2.18319020932540297508e+00,2.27626176189748319345e+00,9.82963083515402645529e-03,8.51703708685546567735e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,6,0,1.99228637292981147766e+00,2.23319423018204510356e+00,9.33013371765200466567e-03,0.856698729810778,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,7,0,1.72017329148366115987e+00,2.16444170683647740816e+00,8.53554855059367872938e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,8,1,1.33718010119628161191e+00,2.06492285328723257364e+00,7.50002500000000130869e-03,0.875,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,9,1,1.4062046424405707512e+00,1.9929031388162716798e+00,6.29413228456034666569e-03,0.887059047744874,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,10,1,9.40574058739002794027e-01,1.88728400765470571975e+00,0.00500005,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,11,1,9.11408678784482617629e-01,1.79662435718858470856e+00,3.7059677154396503465e-03,9.12940952255126059178e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,12,1,8.16179995632410282269e-01,1.71172917116466694054e+00,2.50007499999999917295e-03,9.24999999999999933386e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,13,1,8.0745546124893508022e-01,1.63831783521491480826e+00,1.4645514494063208849e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,14,1,6.9828838118621661124e-01,1.56640365341461484938e+00,0.000669966282347995,9.43301270189221940931e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(20,15,1,0.51854303023174,1.49052733368034684424e+00,1.70469164845973158994e-04,9.4829629131445336565e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,0,0,2.30250123701989650726e+00,2.30250123701989650726e+00,0.0004,0.95,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,1,0,2.30179783049970865249e+00,2.30214598120161717531e+00,1.80588745030457221985e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,2,0,2.29680021479725837707e+00,2.30032794066143297939e+00,5.20000000000000062866e-03,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,3,0,2.28140862006694078445e+00,2.29545382700020939026e+00,8.59411254969542730275e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,4,0,2.21328572696074843406e+00,2.27834958439561097165e+00,0.01,0.85,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,5,0,2.09094427485251799225e+00,2.24551685523369126684e+00,9.82963083515402645529e-03,8.51703708685546567735e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,6,0,1.9094646470621228218e+00,2.19455138535235727559e+00,9.33013371765200466567e-03,0.856698729810778,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,7,0,1.67276454536477103829e+00,2.12462409936540508326e+00,8.53554855059367872938e-03,8.64644660940672604709e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,8,1,1.38912057741254102438e+00,2.03614366368806454232e+00,7.50002500000000130869e-03,0.875,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,9,1,1.11003025109675945714e+00,1.93488879864216811732e+00,6.29413228456034666569e-03,0.887059047744874,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,10,1,8.79814831221210624789e-01,1.82899417132463204538e+00,0.00500005,8.99999999999999911182e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,11,1,8.69777624937626114842e-01,1.73988213596101370939e+00,3.7059677154396503465e-03,9.12940952255126059178e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,12,1,8.67833159640667872736e-01,1.66437274147668334833e+00,2.50007499999999917295e-03,9.24999999999999933386e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,13,1,6.07560491063395602395e-01,1.57857792260692630925e+00,1.4645514494063208849e-03,9.35355339059327328676e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,14,1,6.85766074614207354898e-01,1.51027598454015388185e+00,0.000669966282347995,9.43301270189221940931e-01,NULL,NULL);
INSERT INTO "run_batch" VALUES(21,15,1,5.4673453793077442242e-01,1.44050527528487015693e+00,1.70469164845973158994e-04,9.4829629131445336565e-01,NULL,NULL);
CREATE TABLE run_checkpoint (
  run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  step INTEGER NOT NULL CHECK (step > 0),
  epoch INTEGER NOT NULL CHECK (epoch >= 0),
  unfinished_s REAL NOT NULL CHECK (unfinished_s >= 0),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  state BLOB NOT NULL
) STRICT;
CREATE TABLE run_correctness (
  run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  images INTEGER NOT NULL CHECK (images > 0),
  bits BLOB NOT NULL CHECK (length(bits) = (images + 7) / 8)
) STRICT;
INSERT INTO "run_correctness" VALUES(1,512,X'FFFFFFFFFFFDF5FFFFFF7FFEFFFFFDFFFFFFFFEFFFFFFFFFFBFFF9FFFFF3FFF7F7BFFFFF7EFFFFFFFFFBFFEFFFFFFFE7F7AFFFBFFFFFFFFEFFDFFFFF7EFFBFBF');
INSERT INTO "run_correctness" VALUES(2,512,X'BFFFFFB77FE176FDEFF75FCEFFFFE7EB2FFEDFBFFFFFEFFABBFFFA7BDFF3FFF7F7BFBFBFFEBFFBBF5F6BBFEBFEEFF7E7FFB9D73DF7FFDFAE3D9FFBFF3EF6BFBE');
INSERT INTO "run_correctness" VALUES(3,512,X'FFFF7EFFFFEDF7FFFBCF1D1FEFFBFD7FFFFFFF8AFFFFFFFFBEB9FBFFFFF3FFF7DFFFBFEF7EEFFFDF7FFFFFDEFBFBDFEBF7EFF7FFF7FF7BBFFF5FFEF7BDBDFFAD');
INSERT INTO "run_correctness" VALUES(4,512,X'BFFFFFF7FFFDFFFFFFDF7ECFFFFFFFFDFEFFFFFFFFFFFFFFFAFEFDFFFEF3FFF7B7BFFFFFFEFFFFFF7F7BF5FFFFFFFFFFFFBFFF3DF7FEFFFEFFD7DFFF3EFEFFBD');
INSERT INTO "run_correctness" VALUES(5,512,X'FFF5FFFFDFFF7DFFFBCF7FDFFFFFFF7D76FFFEEBFFFFFFFFEFFBFBFFFFF3F7FFF7FFFFFF3DFF7BFFDFFEF4DFFBFEDFE7FFE7FEBFF7FDFFFFFFD7FFFFBFFFBFFD');
INSERT INTO "run_correctness" VALUES(6,512,X'FFF7FEFFFFFFF7FFFFCF5EFFFFFFFDFFFFFFFF8FFFFFF7FFFBFDF9FFFEFBFFF7B7BFFFFF7FFFFFFF7F7BFDDFFFFFF7F7FFBFF77FFFFFFFFFFFD7FFFFFEBFFFBD');
INSERT INTO "run_correctness" VALUES(7,512,X'FFF7FFFFFFFBF5FFFBEF5FFFFFFFFDFFFFFFFFFFFBFFFFFFFBFFFDFFFEFBFFF7F7FFFFFF7FFFFFFF7FFBFDDFFDFFFFE7FFBFFFF7FFFFFFFEFFF7FFFFFEFFBFBD');
INSERT INTO "run_correctness" VALUES(8,512,X'82514004C5028443220200250542583012217282C0A0062A0100BC8860218CD2100FD2830C02C01051288080C08210003121A00840000094647400B616807405');
INSERT INTO "run_correctness" VALUES(9,512,X'820000004000040000000004000240200220000080A0002A0000A80848208010100F020308020000400080804080000001010000400000042404001014000004');
INSERT INTO "run_correctness" VALUES(10,512,X'8A0100004100040000000004400640202222008080A0242A0040B84848228050140F028300020000000080824080000001010000401000042404403114040004');
INSERT INTO "run_correctness" VALUES(11,512,X'8AD55206C50284436286162D154FF93032EB7283C0A4262A0170BCC86823CCD2151FD2970D32C931512A81C2C0C61201F123A0486412989464D050B716847405');
INSERT INTO "run_correctness" VALUES(12,512,X'8355202441000440008200040902402002A0028280A0042A0000B81848208C52110F12830802019A40008080C0A2000041018008501000042414403014042005');
INSERT INTO "run_correctness" VALUES(13,512,X'82100020C100040102000024014248301221208280A0002A0100A80848208050100F92830002C01041208080408210006103A048481000946414009016804004');
INSERT INTO "run_correctness" VALUES(14,512,X'82554024C5000441228200240D42C02002A05282C0A0062A0000B81848218CD2110F92830C02411250088088C08200007121A008501610946414003616807404');
INSERT INTO "run_correctness" VALUES(15,512,X'FFF77F77FFEF75FFFECF7EDEDBFFFDFDF7FFDEEFFFFFF7FFBAFFF9FFFFF3FFF7B7BF97BD7EFF7BFFDEFBF5CFFBFEF7A7F7AFFE17F7FFFDDFFFD2DFFF3EFEB3BD');
INSERT INTO "run_correctness" VALUES(16,512,X'FFF77FF7FFEBFDFFFFCF7EDFFFFFFD79E7FEDFAFFBBFF7FFAAFBFBFEFBF3FFF7D7BFFBFF7EEF7BBF5F3AFDE7FBFADFE7F7A7FE3FF7F9EF8EFFD5FBFF3EFEB9FD');
INSERT INTO "run_correctness" VALUES(17,512,X'7DFF6DF7FFEFF9EFFBCFB537EFD5F97F75BF76AA7FBBD6EFAEFBF5F7F7D1F7E3D7F4FFAD3FFFFBBFDFBFFEC6FBF29F67F7E6FEBFB7F97B9DDF53EFFF9FBDBFC9');
INSERT INTO "run_correctness" VALUES(18,512,X'FBDF7E7FFFFD3DFBFECF7EDFFFDFF53D63FFFFEFFFFFF7FFFAF2F9FFFEF3FFF7B73FF7BF3FFF7BFF5F3AEDD6FBFED7A5F3ADFF17F5F8F9DDFFD3DFFFBEFEBDBD');
INSERT INTO "run_correctness" VALUES(19,512,X'BFFF7E75DFEFB7F3FEC716DFDFFFFD3B77FF7EC3FFBEB6EFBBF1FFFBF7F3F5F2B77FDBBF3FFF3BFF5F7AB5E6FBEEDF05FBE5F63FF6F8F9DEFED3DBF71EBCFCFF');
INSERT INTO "run_correctness" VALUES(20,512,X'FFFF7FF7FFED7DFFFBCF7FDEDAFFEDFF77FFFFFBFFBFF7FFAAFBFBFFFFF3FFF7DFBF3FBF72FF7BFF5F93FDC7FBF8EFF7F7C7FEB7F7FFFF9DFF9FFFFBBFFFBB9C');
INSERT INTO "run_correctness" VALUES(21,512,X'FDFF7FFDFFFBFDFFFBEF3EFFFFFDFD7DF5FFFFEF7FFFF7FFEBFBF9FFF6F3FFF7F7B7FFBD7FFFFBFF5F3BFDD6FBFEDFE7F7A6FE3FFFF9FBDEDFD3FFFFBEFFFFB9');
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
INSERT INTO "run_epoch" VALUES(1,0,1.8473103515499416094e+00,9.78748002498207370081e-01,0.66796875,0.055,0.0102,NULL);
INSERT INTO "run_epoch" VALUES(1,1,1.19237420638945268436e+00,2.39727919798593092082e-01,0.939453125,0.071,0.012,NULL);
INSERT INTO "run_epoch" VALUES(2,0,1.84136120954743365274e+00,1.02077243903632108867e+00,0.70703125,0.034,0.0061,NULL);
INSERT INTO "run_epoch" VALUES(2,1,1.26800685878143637452e+00,5.58444644485469154915e-01,0.82421875,0.063,0.002,NULL);
INSERT INTO "run_epoch" VALUES(3,0,1.91891548283422985754e+00,9.54606355905752934631e-01,0.642578125,0.065,0.0153,NULL);
INSERT INTO "run_epoch" VALUES(3,1,1.27111385284758515723e+00,4.00355845491105810651e-01,0.87109375,0.051,0.0019,NULL);
INSERT INTO "run_epoch" VALUES(4,0,1.78258340563560380154e+00,7.39713243753533866708e-01,0.689453125,0.103,0.014,NULL);
INSERT INTO "run_epoch" VALUES(4,1,1.10103625846810415644e+00,2.60703876462208938846e-01,0.916015625,0.094,0.0019,NULL);
INSERT INTO "run_epoch" VALUES(5,0,1.9143872021953207696e+00,1.01976032707705144275e+00,0.669921875,0.066,0.0022,NULL);
INSERT INTO "run_epoch" VALUES(5,1,1.25673455208328888055e+00,2.99527153340463314634e-01,0.8984375,0.08,0.0021,NULL);
INSERT INTO "run_epoch" VALUES(6,0,1.93832202603604342172e+00,1.37735345100867334622e+00,0.556640625,0.118,0.0153,NULL);
INSERT INTO "run_epoch" VALUES(6,1,1.27024565932984589977e+00,2.50234801344728197136e-01,0.921875,0.088,0.0021,NULL);
INSERT INTO "run_epoch" VALUES(7,0,1.82799527034152,1.02074587250126569415e+00,0.63671875,0.082,0.0224,NULL);
INSERT INTO "run_epoch" VALUES(7,1,1.20501051405625436707e+00,2.36216920961369536424e-01,0.9375,0.083,0.0022,NULL);
INSERT INTO "run_epoch" VALUES(8,0,2.29538305265765751883e+00,2.27977354824543,0.18359375,0.057,0.0142,NULL);
INSERT INTO "run_epoch" VALUES(8,1,2.26815986677992542652e+00,2.17035973072052,0.26171875,0.061,0.006,NULL);
INSERT INTO "run_epoch" VALUES(9,0,2.29319573242753538266e+00,2.2670316128060221672e+00,0.115234375,0.055,0.0101,NULL);
INSERT INTO "run_epoch" VALUES(9,1,2.25222495976292869102e+00,2.113919092807918787e+00,0.099609375,0.061,0.01,NULL);
INSERT INTO "run_epoch" VALUES(10,0,2.29579322383491923886e+00,2.27828557044267654418e+00,0.185546875,0.068,0.002,NULL);
INSERT INTO "run_epoch" VALUES(10,1,2.26710357315969579516e+00,2.16978559712879359722e+00,0.140625,0.084,0.0021,NULL);
INSERT INTO "run_epoch" VALUES(11,0,2.29491443486835633436e+00,2.27802957640960812568e+00,0.271484375,0.064,0.0019,NULL);
INSERT INTO "run_epoch" VALUES(11,1,2.26804543754154819268e+00,2.17503794329240918159e+00,0.396484375,0.08,0.0094,NULL);
INSERT INTO "run_epoch" VALUES(12,0,2.2985283905528,2.28588346531614661216e+00,0.2890625,0.055,0.0061,NULL);
INSERT INTO "run_epoch" VALUES(12,1,2.27727936553227827687e+00,2.19950872869230806827e+00,0.19140625,0.064,0.0078,NULL);
INSERT INTO "run_epoch" VALUES(13,0,2.29695079619199216125e+00,2.28202906809747219085e+00,0.1640625,0.073,0.002,NULL);
INSERT INTO "run_epoch" VALUES(13,1,2.27349885390195582957e+00,2.18737474479712545871e+00,0.185546875,0.064,0.0019,NULL);
INSERT INTO "run_epoch" VALUES(14,0,2.28989065833318,2.25713486084714531898e+00,0.236328125,0.092,0.0021,NULL);
INSERT INTO "run_epoch" VALUES(14,1,2.24180357831205512297e+00,2.07798910443671047687e+00,0.251953125,0.077,0.0103,NULL);
INSERT INTO "run_epoch" VALUES(15,0,2.1307757931817725705e+00,1.26718232408893527463e+00,0.642578125,0.096,0.0103,NULL);
INSERT INTO "run_epoch" VALUES(15,1,1.38424237111736192495e+00,5.59252751088417099367e-01,0.83984375,0.076,0.0144,NULL);
INSERT INTO "run_epoch" VALUES(16,0,2.1826527404285012146e+00,1.54977717011934146285e+00,0.556640625,0.033,0.0065,NULL);
INSERT INTO "run_epoch" VALUES(16,1,1.49626712940084050096e+00,6.06651617000881770991e-01,0.830078125,0.042,0.0019,NULL);
INSERT INTO "run_epoch" VALUES(17,0,2.13142216088051794642e+00,1.20771261031404719687e+00,0.576171875,0.116,0.0142,NULL);
INSERT INTO "run_epoch" VALUES(17,1,1.49201280705865957365e+00,6.65285485891445205197e-01,0.76953125,0.072,0.002,NULL);
INSERT INTO "run_epoch" VALUES(18,0,2.15993353313641422985e+00,1.40636135890963487327e+00,0.623046875,0.064,0.0019,NULL);
INSERT INTO "run_epoch" VALUES(18,1,1.45734598856436381453e+00,5.40504795620904587849e-01,0.810546875,0.073,0.0019,NULL);
INSERT INTO "run_epoch" VALUES(19,0,2.19392668705683613339e+00,1.44003876224451232701e+00,0.552734375,0.055,0.0142,NULL);
INSERT INTO "run_epoch" VALUES(19,1,1.53525326471508249959e+00,6.7391701513123081213e-01,0.765625,0.074,0.0019,NULL);
INSERT INTO "run_epoch" VALUES(20,0,2.16444170683647740816e+00,1.35505570218083448708e+00,0.623046875,0.061,0.002,NULL);
INSERT INTO "run_epoch" VALUES(20,1,1.49052733368034684424e+00,5.99854704124140880594e-01,0.845703125,0.096,0.014,NULL);
INSERT INTO "run_epoch" VALUES(21,0,2.12462409936540508326e+00,1.34370697467875288566e+00,0.630859375,0.044,0.0094,NULL);
INSERT INTO "run_epoch" VALUES(21,1,1.44050527528487015693e+00,5.20581596026886472827e-01,0.859375,0.051,0.0019,NULL);
CREATE TABLE run_layer (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "run_provenance" VALUES(1,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(2,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(3,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(4,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(5,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(6,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(7,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(8,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(9,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(10,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(11,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(12,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(13,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(14,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(15,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(16,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(17,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(18,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(19,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(20,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(21,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner small.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
CREATE TABLE run_size (
  run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  parameters INTEGER NOT NULL CHECK (parameters > 0),
  images_per_epoch INTEGER NOT NULL CHECK (images_per_epoch > 0)
) STRICT;
INSERT INTO "run_size" VALUES(1,30282,2048);
INSERT INTO "run_size" VALUES(2,30282,2048);
INSERT INTO "run_size" VALUES(3,30282,2048);
INSERT INTO "run_size" VALUES(4,30282,2048);
INSERT INTO "run_size" VALUES(5,30282,2048);
INSERT INTO "run_size" VALUES(6,30282,2048);
INSERT INTO "run_size" VALUES(7,30282,2048);
INSERT INTO "run_size" VALUES(8,30282,2048);
INSERT INTO "run_size" VALUES(9,30282,2048);
INSERT INTO "run_size" VALUES(10,30282,2048);
INSERT INTO "run_size" VALUES(11,30282,2048);
INSERT INTO "run_size" VALUES(12,30282,2048);
INSERT INTO "run_size" VALUES(13,30282,2048);
INSERT INTO "run_size" VALUES(14,30282,2048);
INSERT INTO "run_size" VALUES(15,30282,2048);
INSERT INTO "run_size" VALUES(16,30282,2048);
INSERT INTO "run_size" VALUES(17,30282,2048);
INSERT INTO "run_size" VALUES(18,30282,2048);
INSERT INTO "run_size" VALUES(19,30282,2048);
INSERT INTO "run_size" VALUES(20,30282,2048);
INSERT INTO "run_size" VALUES(21,30282,2048);
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
CREATE VIEW costs AS
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, z.parameters,
  z.images_per_epoch * (SELECT count(*) FROM run_epoch WHERE run = r.id) AS images,
  (SELECT sum(training_s) FROM run_epoch WHERE run = r.id) AS training_s,
  (SELECT sum(validation_s) FROM run_epoch WHERE run = r.id) AS validation_s,
  (SELECT sum(training_s) FROM run_epoch WHERE run = r.id
  AND epoch <= (SELECT min(epoch) FROM run_epoch WHERE run = r.id AND accuracy >= 0.97)) AS to_97_s, (SELECT sum(training_s) FROM run_epoch WHERE run = r.id
  AND epoch <= (SELECT min(epoch) FROM run_epoch WHERE run = r.id AND accuracy >= 0.98)) AS to_98_s, (SELECT sum(training_s) FROM run_epoch WHERE run = r.id
  AND epoch <= (SELECT min(epoch) FROM run_epoch WHERE run = r.id AND accuracy >= 0.99)) AS to_99_s
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
LEFT JOIN run_size AS z ON z.run = r.id
WHERE p.current = 1
ORDER BY x.id, p.position;
CREATE VIEW validation_images AS
WITH RECURSIVE number (image) AS (
  SELECT 0 WHERE EXISTS (SELECT 1 FROM run_correctness)
  UNION ALL SELECT image + 1 FROM number WHERE image + 1 < (SELECT max(images) FROM run_correctness)
)
SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, n.image,
  (instr('123456789ABCDEF', substr(hex(substr(c.bits, n.image / 8 + 1, 1)), iif(n.image % 8 < 4, 2, 1), 1))
    >> (n.image % 4)) & 1 AS correct
FROM planned_run AS p
JOIN experiment AS x ON x.id = p.experiment
JOIN run AS r ON r.fingerprint = p.fingerprint
JOIN run_correctness AS c ON c.run = r.id
JOIN number AS n ON n.image < c.images
WHERE p.current = 1;
CREATE VIEW settings AS
SELECT x.name AS experiment, c.name AS configuration,
  max(iif(s.name = 'augmentation.horizontal_flip', s.value, NULL)) AS "augmentation.horizontal_flip",
  max(iif(s.name = 'augmentation.shift', s.value, NULL)) AS "augmentation.shift",
  max(iif(s.name = 'batch_size', s.value, NULL)) AS "batch_size",
  max(iif(s.name = 'clip_gradient_norm', s.value, NULL)) AS "clip_gradient_norm",
  max(iif(s.name = 'clip_gradient_value', s.value, NULL)) AS "clip_gradient_value",
  max(iif(s.name = 'dataset', s.value, NULL)) AS "dataset",
  max(iif(s.name = 'drop_last', s.value, NULL)) AS "drop_last",
  max(iif(s.name = 'epochs', s.value, NULL)) AS "epochs",
  max(iif(s.name = 'initialization', s.value, NULL)) AS "initialization",
  max(iif(s.name = 'input_normalization', s.value, NULL)) AS "input_normalization",
  max(iif(s.name = 'label_smoothing', s.value, NULL)) AS "label_smoothing",
  max(iif(s.name = 'learning_rate', s.value, NULL)) AS "learning_rate",
  max(iif(s.name = 'model.activation', s.value, NULL)) AS "model.activation",
  max(iif(s.name = 'model.channels', s.value, NULL)) AS "model.channels",
  max(iif(s.name = 'model.first_kernel_size', s.value, NULL)) AS "model.first_kernel_size",
  max(iif(s.name = 'model.groups', s.value, NULL)) AS "model.groups",
  max(iif(s.name = 'model.name', s.value, NULL)) AS "model.name",
  max(iif(s.name = 'model.normalization', s.value, NULL)) AS "model.normalization",
  max(iif(s.name = 'model.normalization_on_last', s.value, NULL)) AS "model.normalization_on_last",
  max(iif(s.name = 'model.order', s.value, NULL)) AS "model.order",
  max(iif(s.name = 'optimizer.decoupled_weight_decay', s.value, NULL)) AS "optimizer.decoupled_weight_decay",
  max(iif(s.name = 'optimizer.epsilon', s.value, NULL)) AS "optimizer.epsilon",
  max(iif(s.name = 'optimizer.momentum', s.value, NULL)) AS "optimizer.momentum",
  max(iif(s.name = 'optimizer.name', s.value, NULL)) AS "optimizer.name",
  max(iif(s.name = 'optimizer.squared_momentum', s.value, NULL)) AS "optimizer.squared_momentum",
  max(iif(s.name = 'optimizer.weight_decay', s.value, NULL)) AS "optimizer.weight_decay",
  max(iif(s.name = 'schedule.anneal', s.value, NULL)) AS "schedule.anneal",
  max(iif(s.name = 'schedule.div', s.value, NULL)) AS "schedule.div",
  max(iif(s.name = 'schedule.div_final', s.value, NULL)) AS "schedule.div_final",
  max(iif(s.name = 'schedule.moms', s.value, NULL)) AS "schedule.moms",
  max(iif(s.name = 'schedule.name', s.value, NULL)) AS "schedule.name",
  max(iif(s.name = 'schedule.pct_start', s.value, NULL)) AS "schedule.pct_start",
  max(iif(s.name = 'schedule.warmup', s.value, NULL)) AS "schedule.warmup",
  max(iif(s.name = 'schedule.warmup_div', s.value, NULL)) AS "schedule.warmup_div",
  max(iif(s.name = 'shuffle', s.value, NULL)) AS "shuffle",
  max(iif(s.name = 'telemetry.activations', s.value, NULL)) AS "telemetry.activations",
  max(iif(s.name = 'telemetry.every', s.value, NULL)) AS "telemetry.every",
  max(iif(s.name = 'train_size', s.value, NULL)) AS "train_size"
FROM configuration AS c
JOIN experiment AS x ON x.id = c.experiment
LEFT JOIN configuration_setting AS s ON s.configuration = c.id
GROUP BY c.id ORDER BY x.id, c.position;
COMMIT;
