-- A store as schema version 4 wrote it: a completed run with its validation images, a diverged one and an interrupted one.
PRAGMA application_id = 1920298610;
PRAGMA user_version = 4;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1: experiments, runs and what they recorded');
INSERT INTO grdb_migrations VALUES('2: checkpoints');
INSERT INTO grdb_migrations VALUES('3: telemetry');
INSERT INTO grdb_migrations VALUES('4: validation images, sizes, settings as columns');
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
INSERT INTO experiment VALUES(1,'old',NULL,NULL,'plain','accuracy','maximize','last','parent',0.050000000000000002775,NULL,'2026-11-24T20:07:16.263Z');
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
INSERT INTO configuration VALUES(2,1,1,'wild',NULL,NULL,'plain');
INSERT INTO configuration VALUES(3,1,2,'long',NULL,NULL,'plain');
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
INSERT INTO configuration_setting VALUES(1,'augmentation.horizontal_flip','boolean',0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'augmentation.shift','integer',0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'batch_size','integer',512,'defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'clip_gradient_norm','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'clip_gradient_value','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'dataset','string','glyphs','defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'epochs','integer',2,'defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'initialization','string','pytorch','documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'label_smoothing','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'learning_rate','number',0.010000000000000000208,'defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'model.activation','string','relu','documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'model.channels','list','[1,1,1,1]','defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'model.first_kernel_size','integer',3,'defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'model.groups','integer',2,'documented default',NULL);
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
INSERT INTO configuration_setting VALUES(1,'schedule.warmup','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'schedule.warmup_div','number',25.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(1,'telemetry.activations','boolean',1,'defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'telemetry.every','integer',8,'defaults',NULL);
INSERT INTO configuration_setting VALUES(1,'train_size','integer',0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'augmentation.horizontal_flip','boolean',0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'augmentation.shift','integer',0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'batch_size','integer',512,'defaults',NULL);
INSERT INTO configuration_setting VALUES(2,'clip_gradient_norm','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'clip_gradient_value','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'dataset','string','glyphs','defaults',NULL);
INSERT INTO configuration_setting VALUES(2,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'epochs','integer',1,'own',NULL);
INSERT INTO configuration_setting VALUES(2,'initialization','string','pytorch','documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'label_smoothing','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'learning_rate','number',1.0000000000000000198e+30,'own',NULL);
INSERT INTO configuration_setting VALUES(2,'model.activation','string','relu','documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'model.channels','list','[1,1,1,1]','defaults',NULL);
INSERT INTO configuration_setting VALUES(2,'model.first_kernel_size','integer',3,'defaults',NULL);
INSERT INTO configuration_setting VALUES(2,'model.groups','integer',2,'documented default',NULL);
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
INSERT INTO configuration_setting VALUES(2,'schedule.warmup','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'schedule.warmup_div','number',25.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(2,'telemetry.activations','boolean',1,'defaults',NULL);
INSERT INTO configuration_setting VALUES(2,'telemetry.every','integer',8,'defaults',NULL);
INSERT INTO configuration_setting VALUES(2,'train_size','integer',0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'augmentation.horizontal_flip','boolean',0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'augmentation.shift','integer',0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'batch_size','integer',512,'defaults',NULL);
INSERT INTO configuration_setting VALUES(3,'clip_gradient_norm','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'clip_gradient_value','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'dataset','string','glyphs','defaults',NULL);
INSERT INTO configuration_setting VALUES(3,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'epochs','integer',400,'own',NULL);
INSERT INTO configuration_setting VALUES(3,'initialization','string','pytorch','documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'label_smoothing','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'learning_rate','number',0.010000000000000000208,'defaults',NULL);
INSERT INTO configuration_setting VALUES(3,'model.activation','string','relu','documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'model.channels','list','[1,1,1,1]','defaults',NULL);
INSERT INTO configuration_setting VALUES(3,'model.first_kernel_size','integer',3,'defaults',NULL);
INSERT INTO configuration_setting VALUES(3,'model.groups','integer',2,'documented default',NULL);
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
INSERT INTO configuration_setting VALUES(3,'schedule.warmup','number',0.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'schedule.warmup_div','number',25.0,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO configuration_setting VALUES(3,'telemetry.activations','boolean',1,'defaults',NULL);
INSERT INTO configuration_setting VALUES(3,'telemetry.every','integer',8,'defaults',NULL);
INSERT INTO configuration_setting VALUES(3,'train_size','integer',0,'documented default',NULL);
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
INSERT INTO run VALUES(1,'a92f37cf7c7bcbbeea9ab57de469db5f0d18ee2e27415569857a2a280328e4d4','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":512,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":2,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[1,1,1,1],"model.first_kernel_size":3,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":true,"telemetry.every":8,"train_size":0}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T20:07:15.849Z','2026-11-24T20:07:16.072Z','2026-11-24T20:07:16.104Z','2026-11-24T20:07:16.104Z',NULL,NULL,NULL,NULL,'c4f5b41c998304ca5ebe6b5a456d2330a2ac29a1f6520a99ad12df3e0a32a560','b08cf9894926bfd1738f3ecfc49034faf159308469cc67b1f5c67e139e11dadb',NULL,NULL,0,8,NULL,NULL);
INSERT INTO run VALUES(2,'8234a26d6a31b2665036476d8f1552b669c18c00346fbd3a9fdaa8839959aa80','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":512,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":1,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":1e+30,"model.activation":"relu","model.channels":[1,1,1,1],"model.first_kernel_size":3,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":true,"telemetry.every":8,"train_size":0}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'diverged','the loss of the batch at step 1 is nan, after 2.3009711960330606','2026-11-24T20:07:15.849Z','2026-11-24T20:07:16.007Z','2026-11-24T20:07:16.027Z','2026-11-24T20:07:16.027Z',NULL,NULL,NULL,NULL,NULL,'5ad812b2a96a1a95600e34e082cb7d8a62877e5458acb1d7e796e72d869f589b',NULL,0.0011903190024895593523,0,8,NULL,NULL);
INSERT INTO run VALUES(3,'997679e70c15c3a31f1afb9d99e9ecdb393166d84e438146ecf510546bc9d9e6','{"augmentation.horizontal_flip":false,"augmentation.shift":0,"batch_size":512,"clip_gradient_norm":0.0,"clip_gradient_value":0.0,"dataset":"glyphs","drop_last":true,"epochs":400,"initialization":"pytorch","input_normalization":"dataset","label_smoothing":0.0,"learning_rate":0.01,"model.activation":"relu","model.channels":[1,1,1,1],"model.first_kernel_size":3,"model.groups":2,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","schedule.warmup":0.0,"schedule.warmup_div":25.0,"shuffle":true,"telemetry.activations":true,"telemetry.every":8,"train_size":0}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'interrupted','interrupted by a signal','2026-11-24T20:07:16.282Z','2026-11-24T20:07:16.406Z','2026-11-24T20:07:16.579Z','2026-11-24T20:07:16.579Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.0023076990000845398753,0,8,NULL,NULL);
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
INSERT INTO planned_run VALUES(1,'long',0,'997679e70c15c3a31f1afb9d99e9ecdb393166d84e438146ecf510546bc9d9e6',2,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO planned_run VALUES(1,'plain',0,'a92f37cf7c7bcbbeea9ab57de469db5f0d18ee2e27415569857a2a280328e4d4',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO planned_run VALUES(1,'wild',0,'8234a26d6a31b2665036476d8f1552b669c18c00346fbd3a9fdaa8839959aa80',1,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
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
INSERT INTO run_provenance VALUES(1,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json',NULL,0.15219101068161641765,0.20136325632201232394);
INSERT INTO run_provenance VALUES(2,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json',NULL,0.15219101068161641765,0.20136325632201232394);
INSERT INTO run_provenance VALUES(3,NULL,NULL,'0.1.0',1,'Swift 6.3, debug','laboratory','Debian GNU/Linux 12 (bookworm)','AMD EPYC',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json',NULL,0.15219101068161641765,0.20136325632201232394);
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
INSERT INTO run_epoch VALUES(1,0,2.3057180690674998757,2.3058983492664992809,0.1328125,0.0021643460022460203617,0.00028650599779211916029,NULL);
INSERT INTO run_epoch VALUES(1,1,2.3039536702445508886,2.3041968289762735366,0.103515625,0.0063415240001631900668,0.00027749299988499842584,NULL);
INSERT INTO run_epoch VALUES(3,0,2.3057180690674998757,2.3058983492664992809,0.1328125,0.012809375999495387077,0.0002899500032071955502,NULL);
INSERT INTO run_epoch VALUES(3,1,2.3039536702445508886,2.3041968289762735366,0.103515625,0.002246148000267567113,0.00025849400117294862866,NULL);
INSERT INTO run_epoch VALUES(3,2,2.3029151158513294639,2.3032567277550697326,0.103515625,0.014463242998317582532,0.00025651200121501460671,NULL);
INSERT INTO run_epoch VALUES(3,3,2.3022301799586268877,2.3028234699741005897,0.103515625,0.0087389670006814412772,0.0043979750007565598934,NULL);
INSERT INTO run_epoch VALUES(3,4,2.3017375632344045932,2.3029469437897205352,0.103515625,0.0022024729987606406211,0.0002487099991412833333,NULL);
INSERT INTO run_epoch VALUES(3,5,2.3014169119886362935,2.3028702265582978725,0.103515625,0.010436508997372584417,0.00025677200028439983725,NULL);
INSERT INTO run_epoch VALUES(3,6,2.3011700090264923801,2.3027635416947305202,0.103515625,0.010418603000289294868,0.00025912500132108107209,NULL);
INSERT INTO run_epoch VALUES(3,7,2.3009901813231277145,2.3027858245186507701,0.103515625,0.0063243190015782602131,0.00026856900149141438305,NULL);
INSERT INTO run_epoch VALUES(3,8,2.3008643566790425438,2.30292206397280097,0.103515625,0.0021448469997267238795,0.0083887569999205879867,NULL);
INSERT INTO run_epoch VALUES(3,9,2.3007911498541093742,2.3032055255025625228,0.103515625,0.0021891130018047988414,0.00025677199664642103016,NULL);
INSERT INTO run_epoch VALUES(3,10,2.3006952914192400072,2.3030676688067615032,0.103515625,0.0022749499985366128385,0.00026354199872002936899,NULL);
INSERT INTO run_epoch VALUES(3,11,2.3006090496275075629,2.3030757829546928405,0.103515625,0.0062795410012768115848,0.00026540500039118342101,NULL);
INSERT INTO run_epoch VALUES(3,12,2.3005311639388414945,2.3030450441874563694,0.103515625,0.0022690419973514508455,0.00024835899967001751065,NULL);
INSERT INTO run_epoch VALUES(3,13,2.3004766808137584455,2.302854740060865879,0.103515625,0.0020701569992525037378,0.00024546399799874052405,NULL);
INSERT INTO run_epoch VALUES(3,14,2.3004437386623814987,2.3028681655414402484,0.103515625,0.0022221119979803916066,0.00026289100060239434242,NULL);
INSERT INTO run_epoch VALUES(3,15,2.300398680601704715,2.3029178525321185588,0.103515625,0.002089594996505184099,0.00024535400007152929902,NULL);
INSERT INTO run_epoch VALUES(3,16,2.3003565943932646753,2.3030089898966252803,0.103515625,0.0063268720004998613148,0.00027523899916559457778,NULL);
INSERT INTO run_epoch VALUES(3,17,2.3003115926785522304,2.3029455174691975116,0.103515625,0.002119590000802418217,0.0066078599993488751351,NULL);
INSERT INTO run_epoch VALUES(3,18,2.3002816110617652078,2.3030196176841855049,0.103515625,0.0027590200006670784205,0.00026057700233650393784,NULL);
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
INSERT INTO run_batch VALUES(1,0,0,2.3009711960330605506,2.3009711960330605506,0.010000000000000000208,0.9000000000000000222,NULL,0.030518253767367470308);
INSERT INTO run_batch VALUES(1,1,0,2.3149723932147026062,2.3080425077409580936,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(1,2,0,2.3035863419063389301,2.3065270112661186985,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(1,3,0,2.3033870276995003223,2.3057180690674998757,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(1,4,1,2.3016309840604662895,2.3048672949413795407,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(1,5,1,2.3063834784552454948,2.3051329247828813429,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(1,6,1,2.300619825255125761,2.3044484709020256474,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(1,7,1,2.3007563431747257709,2.3039536702445508886,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(2,0,0,2.3009711960330605506,2.3009711960330605506,1.0000000000000000198e+30,0.9000000000000000222,NULL,0.030518253767367470308);
INSERT INTO run_batch VALUES(2,1,0,NULL,NULL,1.0000000000000000198e+30,0.9000000000000000222,'{"loss":"nan","smooth_loss":"nan"}',NULL);
INSERT INTO run_batch VALUES(3,0,0,2.3009711960330605506,2.3009711960330605506,0.010000000000000000208,0.9000000000000000222,NULL,0.030518253767367470308);
INSERT INTO run_batch VALUES(3,1,0,2.3149723932147026062,2.3080425077409580936,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,2,0,2.3035863419063389301,2.3065270112661186985,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,3,0,2.3033870276995003223,2.3057180690674998757,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,4,1,2.3016309840604662895,2.3048672949413795407,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,5,1,2.3063834784552454948,2.3051329247828813429,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,6,1,2.300619825255125761,2.3044484709020256474,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,7,1,2.3007563431747257709,2.3039536702445508886,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,8,2,2.2959389444440603256,2.3029895056831377608,0.010000000000000000208,0.9000000000000000222,NULL,0.046941538978579951113);
INSERT INTO run_batch VALUES(3,9,2,2.3072337349876761436,2.3034535404974620931,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,10,2,2.3008806817233562469,2.3031953103359406043,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,11,2,2.3001792510040104389,2.3029151158513294639,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,12,3,2.3001851583831012248,2.3026787329863851461,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,13,3,2.2971445522271096706,2.3022294535276648375,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,14,3,2.2974270759150385856,2.3018620617877272316,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,15,3,2.3069458156824111938,2.3022301799586268877,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,16,4,2.3005145792849361896,2.3021121387381926481,0.010000000000000000208,0.9000000000000000222,NULL,0.063068797883643723523);
INSERT INTO run_batch VALUES(3,17,4,2.3011303562670946121,2.3020477309815401412,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,18,4,2.2971331989392638206,2.301739384995345361,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,19,4,2.3017091080546379089,2.3017375632344045932,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,20,5,2.3009162177331745624,2.3016900514884088835,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,21,5,2.2961825905367732048,2.3013830831950521371,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,22,5,2.3070459906011819839,2.3016878250755326007,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,23,5,2.2964833183214068412,2.3014169119886362935,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,24,6,2.3025730778463184833,2.3014752253818957505,0.010000000000000000208,0.9000000000000000222,NULL,0.033986686260306625539);
INSERT INTO run_batch VALUES(3,25,6,2.2987020942382514476,2.3013394887121458864,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,26,6,2.2987149604596197605,2.3012146397331623148,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,27,6,2.3002505633048713207,2.3011700090264923801,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,28,7,2.3027607775293290615,2.3012417649240268779,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,29,7,2.3045641994103789329,2.3013879616176962095,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,30,7,2.2916029654443264007,2.3009674862045774723,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,31,7,2.3015077626332640647,2.3009901813231277145,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,32,8,2.2948356694541871547,2.3007372186782681922,0.010000000000000000208,0.9000000000000000222,NULL,0.030039854281752594727);
INSERT INTO run_batch VALUES(3,33,8,2.2986264233477413654,2.3006522537324460842,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,34,8,2.3027041181921958923,2.3007332070460191353,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,35,8,2.3041220274753868579,2.3008643566790425438,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,36,9,2.2964247800409793853,2.3006956961387450277,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,37,9,2.3002379615791141986,2.3006786140087247538,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,38,9,2.2976109045557677745,2.3005660795697648879,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,39,9,2.3068038979545235633,2.3007911498541093742,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,40,10,2.2976557258516550064,2.3006798093616400713,0.010000000000000000208,0.9000000000000000222,NULL,0.043361197987797729658);
INSERT INTO run_batch VALUES(3,41,10,2.3037237711250782012,2.3007862510197689687,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,42,10,2.2948244423605501651,2.3005808521425081814,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,43,10,2.303950517438352108,2.3006952914192400072,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,44,11,2.3038641093298792839,2.3008014277595645324,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,45,11,2.3001301256008446216,2.3007792425419686388,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,46,11,2.2975921714678406715,2.3006752727059711638,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,47,11,2.2986196600832045078,2.3006090496275075629,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,48,12,2.298976345919072628,2.3005570856503361198,0.010000000000000000208,0.9000000000000000222,NULL,0.029648215730253318217);
INSERT INTO run_batch VALUES(3,49,12,2.301477416418492794,2.3005860345928241805,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,50,12,2.2998792012222111225,2.3005640529943676142,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,51,12,2.2994947452098131179,2.3005311639388414945,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,52,13,2.2984654959291219711,2.3004683056872985424,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,53,13,2.298356478102505207,2.3004047061429142573,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,54,13,2.3045512493699789047,2.3005283323499647885,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,55,13,2.2987788869068026542,2.3004766808137584455,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,56,14,2.2988594006747007369,2.3004293818941436988,0.010000000000000000208,0.9000000000000000222,NULL,0.033249621932734202411);
INSERT INTO run_batch VALUES(3,57,14,2.2947651585564017295,2.3002652438271500301,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,58,14,2.2992797396145761013,2.3002369399638387115,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,59,14,2.3075001947581768035,2.3004437386623814987,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,60,15,2.301758423913270235,2.3004808558027196596,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,61,15,2.2968698167242109775,2.3003797388159830106,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,62,15,2.3018608768470585346,2.3004208846614364603,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,63,15,2.2996153808198869228,2.300398680601704715,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,64,16,2.2961112153716385364,2.3002813821920766734,0.010000000000000000208,0.9000000000000000222,NULL,0.024620465197517399369);
INSERT INTO run_batch VALUES(3,65,16,2.301859511062502861,2.3003242419726488421,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,66,16,2.3008416458033025264,2.3003381940620331036,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,67,16,2.3010253109969198703,2.3003565943932646753,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,68,17,2.3042188202962279319,2.3004593246789237781,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,69,17,2.2998681389726698398,2.3004437029760742561,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,70,17,2.2986830645240843296,2.3003974762122925135,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,71,17,2.2971059679985046386,2.3003115926785522304,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,72,18,2.2991677126847207546,2.3002819267781680068,0.010000000000000000208,0.9000000000000000222,NULL,0.029471641937194033994);
INSERT INTO run_batch VALUES(3,73,18,2.299975026398897171,2.3002740144405082745,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,74,18,2.2993329353630542755,2.3002498915201652351,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,75,18,2.3014942994341254234,2.3002816110617652078,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,76,19,2.2976113827899098396,2.3002139194403983246,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,77,19,2.3002206017263233661,2.3002140879381389737,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,78,19,2.3006401360034942626,2.3002247752482962717,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
INSERT INTO run_batch VALUES(3,79,19,2.3017726130783557891,2.3002634059492126361,0.010000000000000000208,0.9000000000000000222,NULL,NULL);
CREATE TABLE run_checkpoint (
  run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  step INTEGER NOT NULL CHECK (step > 0),
  epoch INTEGER NOT NULL CHECK (epoch >= 0),
  unfinished_s REAL NOT NULL CHECK (unfinished_s >= 0),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  state BLOB NOT NULL
) STRICT;
INSERT INTO run_checkpoint VALUES(3,80,19,0.0023076990000845398753,'2026-11-24T20:07:16.579Z',X'72756e6e6572636b0100000000000000500000000000000013000000000000000000807798e7623f3a14a0c63b7efd3f7fc43e55536dc93f000080c2076a0240500000000000000002000000000000008c00000000000000973ba5bd0551e8bdf9ff353e8e92bebc40749abd6217ab3dd8426f3d417d8cbd958e953ec5dd1b3eeb379fbed0c73e3dd84636be437bcebc2eec5dbea55a37bd9ba10dbe42f9d73d6f6f84be8f304cbea420cdbddb00aa3eb681053e60eb9fbe74cf1fbd19e8523e6586a6bc37f08abe5e0c963e7c55b13ce1e1373eb3767abef7ed19be0aa66dbe12b599be379c6ebe143c453e127e883ea40b403e5508453d5eda763e61770a3d9f7a48be0ecda63eafb680bec8bfa7bdb0ddb43d07145ebe42f2293e04021cbeeb5a7b3e3332c03d0c36ef3d4b6dd9bdce7028be0ff1633ec09ccc3df5a4c83ef9a6d2bd40bfd93c49bd24beddf47bbd134cfe3dd334b4be739a843cb2ccd13da9154a3eeff2b03df80b6dbeab3a283e82ff403e2329b33e5e88c73ef30675bedfee68be247b1d3e338eacbdbef1d73df6cc923e3a4ba03e2ec6df3e5e80453e3cd6aa3d1e5e0bbe13c9563d5e6ac33d913d873e75104fbed2e6443e5d9c473e94038fbe72c2ac3dec524c3e2878b93d0741a53d45fca1bdf1a9e03ace8c4fbdc44b0e3ec0d5afbef7f350bef410b9bea30f05bebf85853eba2e93bea8348ebdc46461be54c6f7bc3866733eb37308be6907bd3ef72033be6fa78abe167dd03df17860be72ae71bd6379a33d2c20123ebf366bbc6eab98be6f318c3efeac173e553594be0c14e0bd569b5cbe21bd03bc9a8e0abe50d241be643f423e0fb7cc3daf5a553e3d09363ebeab383e83a08d3e1342ef3d63ef353ea4f94a3e40b3973d6707643dc8a4153d00000000000000008c00000000000000a74e212f91bed6afc02eaa30aa357fafb50437314708df2f2c66ce2f8c089430f324dc2fe876b7b0614e5a2ee1db68ae8a59e72dd77990ae5c026a2e59beda3003882e2f39e51231b0a9be2ce6421c31048207305941d1ac872cb62f093cbd2d243d06af15a26bae438f7caeb15b252eafab86afd29e14b9b8744a3687e2c93559eac935b0afcc36ed81473744814737c2b0cc36f88047378c814737c0506f3a00000000000000000000000000000000aed243b8a46d41b8000000005dfa28b87af032b800000000000000000000000000000000c290e8363ab4eb3600000000a6cff93623b2f73600000000000000000000000000000000176f13375eee133700000000e79616372bd217370000000000000000000000000000000019561738dc84163800000000b555053895c70c3800000000000000000000000000000000cc21cbb7db94c6b700000000d5b8a7b7493eb4b700000000000000000000000000000000ae1729378b2d2437000000004a2e0a37de0414370000000000000000000000000000000053c582b70a6a86b700000000dfc693b7f4ef90b70000000000000000000000000000000028bf86b6cc2d83b60000000000d033b66e145ab600000000000000000000000000000000d239e237fa5edf37000000009594bb3755aeca3700000000000000000000000000000000f4d9de357f0ad435000000001673ed3568b0e3351a2965bae31cf238ebfa1e39c7ee1e3a8daa1cbaa21f5939886119b996269cb80686093a6389b7388c000000000000005a12a82b106f682b5be7b62c84c04d2adc9ce42d390a942dea5ca42bd4ac7f2e10969f2d1f5aec2c815e5428a1a23b2a67f80e284a943c2aa751ac2a5565d52c26429c290ed0bb2e9adb812574a5962ed7f5562b52a6162913e2cd2abcab462b6dabd229d842172b04ec9e288a1c4d28aec9382af6ca8d376da2893360d932347b233334f3dfe833ed496f349a576f34b6dfe8336e5e6f34c8426f347de22c3900000000000000000000000000000000bfca9b34d8e58f34000000007f963a34f6eb7134000000000000000000000000000000004fec9834ecb88e3400000000e4093b3482dd6e3400000000000000000000000000000000a40dae34b1e0a03400000000ca6550349c638734000000000000000000000000000000000378aa3415d89f34000000003d6c4e34a5dd81340000000000000000000000000000000006977c34d7836834000000005c3d2034e3984e34000000000000000000000000000000009af4ca34da7dba34000000002cbd8234ae17a9340000000000000000000000000000000018519934b86c8f3400000000644d3c34fb606c3400000000000000000000000000000000a7bb8d34350182340000000038272e342d10633400000000000000000000000000000000c8b25a34705b4a34000000007f2c0634e85d2c340000000000000000000000000000000098a255340921453400000000d1cef73333cb20346f02b438136fb6387175bb389dafd538fd13873820c0c1380e58d03892828e383bb678380a288a3863333561623834643139376264386236643233333930313766623630643463363331616638646639636337373030616538396264313934636530666661623665');
CREATE TABLE run_layer (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
INSERT INTO run_layer VALUES(1,0,'conv_1');
INSERT INTO run_layer VALUES(1,1,'conv_2');
INSERT INTO run_layer VALUES(1,2,'conv_3');
INSERT INTO run_layer VALUES(1,3,'conv_4');
INSERT INTO run_layer VALUES(1,4,'conv_5');
INSERT INTO run_layer VALUES(2,0,'conv_1');
INSERT INTO run_layer VALUES(2,1,'conv_2');
INSERT INTO run_layer VALUES(2,2,'conv_3');
INSERT INTO run_layer VALUES(2,3,'conv_4');
INSERT INTO run_layer VALUES(2,4,'conv_5');
INSERT INTO run_layer VALUES(3,0,'conv_1');
INSERT INTO run_layer VALUES(3,1,'conv_2');
INSERT INTO run_layer VALUES(3,2,'conv_3');
INSERT INTO run_layer VALUES(3,3,'conv_4');
INSERT INTO run_layer VALUES(3,4,'conv_5');
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
INSERT INTO run_layer_batch VALUES(1,0,0,100352,0.10846819880917996092,0.41662017711829169019,58371,26943,44834,0,'[43120,2477,1556,2273,2279,1796,896,486,340,223,68,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(1,0,1,25088,-0.31464119202324325463,0.21885622889127454016,25088,14,25083,0,'[5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(1,0,2,8192,0.073857501849488471634,0.00013393472570771228907,0,0,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(1,0,3,2048,0.11048909509554505348,0.0062222365620876515096,0,0,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(1,0,4,5120,0.16233957948861643671,0.13491379866663122388,1024,512,512,0,'[3072,1536,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(2,0,0,100352,0.10846819880917996092,0.41662017711829169019,58371,26943,44834,0,'[43120,2477,1556,2273,2279,1796,896,486,340,223,68,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(2,0,1,25088,-0.31464119202324325463,0.21885622889127454016,25088,14,25083,0,'[5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(2,0,2,8192,0.073857501849488471634,0.00013393472570771228907,0,0,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(2,0,3,2048,0.11048909509554505348,0.0062222365620876515096,0,0,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(2,0,4,5120,0.16233957948861643671,0.13491379866663122388,1024,512,512,0,'[3072,1536,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,0,0,100352,0.10846819880917996092,0.41662017711829169019,58371,26943,44834,0,'[43120,2477,1556,2273,2279,1796,896,486,340,223,68,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,0,1,25088,-0.31464119202324325463,0.21885622889127454016,25088,14,25083,0,'[5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,0,2,8192,0.073857501849488471634,0.00013393472570771228907,0,0,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,0,3,2048,0.11048909509554505348,0.0062222365620876515096,0,0,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,0,4,5120,0.16233957948861643671,0.13491379866663122388,1024,512,512,0,'[3072,1536,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,8,0,100352,0.13480613549769743242,0.38014210977633383636,47731,27000,33578,0,'[53654,3765,1551,2361,2311,1561,692,425,297,130,26,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,8,1,25088,-0.34822820567963075344,0.21177022714942098091,25088,2,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,8,2,8192,0.065023511648178100585,0.0,0,0,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,8,3,2048,0.061769616790115833282,0.0077732639194794082848,512,512,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,8,4,5120,0.15796487629413605291,0.091309488987568285245,1024,1024,0,0,'[4096,1024,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,16,0,100352,0.14812581462557522504,0.36586918980256422084,42701,25815,28548,0,'[57469,4838,1825,2565,2370,1373,606,362,270,108,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,16,1,25088,-0.36435914815080405748,0.20721980503092990444,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,16,2,8192,0.053322482854127883911,0.0,0,0,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,16,3,2048,0.051101191900670528411,0.0081619195985725753045,1024,1024,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,16,4,5120,0.15816172659397126354,0.081837094985686753556,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,24,0,100352,0.15156508175827260176,0.36590308655873549081,40825,25290,26912,0,'[58908,5046,1786,2560,2390,1390,597,403,263,86,11,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,24,1,25088,-0.37283232694073598079,0.20759484611145254118,25088,1,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,24,2,8192,0.022481067106127738952,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,24,3,2048,0.061375151388347148895,0.0036908519393159689575,0,0,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,24,4,5120,0.15893101394176484264,0.077479317551070722713,1024,1024,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,32,0,100352,0.14920727996041580065,0.35910826949456042811,40163,24967,26233,0,'[59769,5294,1784,2468,2239,1220,599,385,268,81,12,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,32,1,25088,-0.37179891719501845237,0.20543864013793183831,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,32,2,8192,0.021084344014525413513,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,32,3,2048,0.05482806079089641571,0.0035835300298197462001,512,512,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,32,4,5120,0.15812714695930479846,0.073754440560860543008,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,40,0,100352,0.15220660241130662404,0.35966766082718404362,39387,24669,25718,0,'[59931,5516,1835,2423,2302,1294,612,392,240,83,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,40,1,25088,-0.37415047529704714701,0.20310624977454777573,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,40,2,8192,0.032868921756744384765,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,40,3,2048,0.036006525158882141113,0.0056813186237376148146,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,40,4,5120,0.15546046197414398193,0.074755658397833546491,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,48,0,100352,0.15510477879018125246,0.36206967093252434564,39491,24781,25699,0,'[59680,5499,1874,2591,2387,1244,613,426,257,78,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,48,1,25088,-0.37494250348940183492,0.20441340557999504445,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,48,2,8192,0.023550806567072868347,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,48,3,2048,0.039751840755343437194,0.003919305045394578385,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,48,4,5120,0.1559138804674148615,0.071493367301217358722,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,56,0,100352,0.15106156057611641596,0.35485697227735690795,39655,25032,25578,0,'[60004,5604,1873,2514,2286,1261,576,345,218,89,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,56,1,25088,-0.37284952500949097853,0.19940730723109495459,25088,1,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,56,2,8192,0.021532917395234107971,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,56,3,2048,0.044172889553010463714,0.0035546144271661160585,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,56,4,5120,0.15661584436893463689,0.07151103082297526059,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,64,0,100352,0.15184010317245003052,0.35407488869068881598,39295,24617,25407,0,'[60209,5555,1911,2565,2277,1186,544,374,225,91,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,64,1,25088,-0.3729142103420228782,0.19851297264061776304,25088,0,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,64,2,8192,0.025941150262951850891,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,64,3,2048,0.039816703647375106811,0.0042835254189033467389,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,64,4,5120,0.15598097443580627441,0.072420581713384127309,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,72,0,100352,0.15141361943260192579,0.357956945944803262,39219,24569,25335,0,'[60452,5437,1873,2434,2322,1197,563,370,258,106,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,72,1,25088,-0.37125252464748159653,0.19901750885558058823,25088,1,25088,0,'[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,72,2,8192,0.025146326050162315368,0.0,8192,8192,0,0,'[8192,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,72,3,2048,0.037526796571910381317,0.0040979381574713065819,2048,2048,0,0,'[2048,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
INSERT INTO run_layer_batch VALUES(3,72,4,5120,0.15570387542247771106,0.071221113336785768499,512,512,0,0,'[4608,512,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]',NULL);
CREATE TABLE run_correctness (
  run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  images INTEGER NOT NULL CHECK (images > 0),
  bits BLOB NOT NULL CHECK (length(bits) = (images + 7) / 8)
) STRICT;
INSERT INTO run_correctness VALUES(1,512,X'0145202401000040008200000800800080800a80400004000000101000010c42010000c00000058a300000088020040040009000101610000000402000042000');
CREATE TABLE run_size (
  run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  parameters INTEGER NOT NULL CHECK (parameters > 0),
  images_per_epoch INTEGER NOT NULL CHECK (images_per_epoch > 0)
) STRICT;
INSERT INTO run_size VALUES(1,140,2048);
INSERT INTO run_size VALUES(2,140,2048);
INSERT INTO run_size VALUES(3,140,2048);
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
  max(iif(s.name = 'schedule.name', s.value, NULL)) AS "schedule.name",
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
