-- A store as schema version 2 wrote it: a completed run, a diverged one and an interrupted one with a checkpoint.
PRAGMA application_id = 1920298610;
PRAGMA user_version = 2;
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
INSERT INTO "configuration" VALUES(4,1,3,'later',NULL,NULL,'plain');
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
INSERT INTO "configuration_setting" VALUES(1,'batch_size','integer',512,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'dataset','string','glyphs','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'epochs','integer',2,'own',NULL);
INSERT INTO "configuration_setting" VALUES(1,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(1,'learning_rate','number',0.01,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(1,'model.channels','list','[2,2,2,2]','defaults',NULL);
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
INSERT INTO "configuration_setting" VALUES(1,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'batch_size','integer',512,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'dataset','string','glyphs','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(2,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'epochs','integer',1,'own',NULL);
INSERT INTO "configuration_setting" VALUES(2,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(2,'learning_rate','number',1.0e+30,'own',NULL);
INSERT INTO "configuration_setting" VALUES(2,'model.channels','list','[2,2,2,2]','defaults',NULL);
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
INSERT INTO "configuration_setting" VALUES(2,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'batch_size','integer',512,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'dataset','string','glyphs','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'epochs','integer',400,'own',NULL);
INSERT INTO "configuration_setting" VALUES(3,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(3,'learning_rate','number',0.01,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(3,'model.channels','list','[2,2,2,2]','defaults',NULL);
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
INSERT INTO "configuration_setting" VALUES(3,'shuffle','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'batch_size','integer',512,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(4,'dataset','string','glyphs','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(4,'drop_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'epochs','integer',3,'own',NULL);
INSERT INTO "configuration_setting" VALUES(4,'input_normalization','string','dataset','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'learning_rate','number',0.01,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(4,'model.channels','list','[2,2,2,2]','defaults',NULL);
INSERT INTO "configuration_setting" VALUES(4,'model.first_kernel_size','integer',3,'defaults',NULL);
INSERT INTO "configuration_setting" VALUES(4,'model.name','string','simple_cnn','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'model.normalization','string','none','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'model.normalization_on_last','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'model.order','string','activation_normalization','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'optimizer.decoupled_weight_decay','boolean',1,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'optimizer.epsilon','number',1.0e-05,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'optimizer.momentum','number',0.9,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'optimizer.name','string','adam','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'optimizer.squared_momentum','number',0.99,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'optimizer.weight_decay','number',0.01,'documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'schedule.name','string','constant','documented default',NULL);
INSERT INTO "configuration_setting" VALUES(4,'shuffle','boolean',1,'documented default',NULL);
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
INSERT INTO "experiment" VALUES(1,'old',NULL,NULL,'plain','accuracy','maximize','last','parent',0.05,NULL,'2026-11-24T18:08:56.368Z');
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
INSERT INTO "planned_run" VALUES(1,'later',0,'8fa1b2b6dc500dc3b43f498e337b65b2b24122a38c70cb34eae2ed8a06f4c2be',3,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'long',0,'aa8b21ef3c8b7751591c370732e397a0e4028b12beee50a32a5da7bc6c00e846',2,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'plain',0,'d57ffd56afa76c3633587e13d2e094ec02d4eebd7ee60d2ef097c4a5359a1ff7',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
INSERT INTO "planned_run" VALUES(1,'wild',0,'956bbfd9cec8f79cb481a98b6ce5716f51dfe1f5e50c8f3d14dc72f32b3f2df6',1,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,1);
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
  output_tail TEXT, unfinished_s REAL CHECK (unfinished_s >= 0), resumes INTEGER NOT NULL DEFAULT 0 CHECK (resumes >= 0),
  CHECK ((reason IS NULL) = (status IN ('queued', 'running', 'completed'))),
  CHECK ((finished_at IS NULL) = (status IN ('queued', 'running'))),
  CHECK (status NOT IN ('running', 'completed', 'diverged') OR started_at IS NOT NULL),
  CHECK ((status = 'running') = (lease_process_id IS NOT NULL AND lease_process_start IS NOT NULL
    AND lease_boot_id IS NOT NULL AND lease_host IS NOT NULL AND heartbeat_at IS NOT NULL)),
  CHECK ((weights_digest IS NULL) = (status <> 'completed')),
  CHECK ((metrics_digest IS NULL) = (status NOT IN ('completed', 'diverged')))
) STRICT;
INSERT INTO "run" VALUES(1,'d57ffd56afa76c3633587e13d2e094ec02d4eebd7ee60d2ef097c4a5359a1ff7','{"batch_size":512,"dataset":"glyphs","drop_last":true,"epochs":2,"input_normalization":"dataset","learning_rate":0.01,"model.channels":[2,2,2,2],"model.first_kernel_size":3,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","shuffle":true}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'completed',NULL,'2026-11-24T18:08:55.405Z','2026-11-24T18:08:55.579Z','2026-11-24T18:08:55.633Z','2026-11-24T18:08:55.633Z',NULL,NULL,NULL,NULL,'832f5602cd910857bc380fa1f8eab752d9f6739ebdeca8838cd175d7abde9436','644507bc81d46e662720354723669bfd471889b71ddaaa15c07bfbaa2822f868',NULL,NULL,0);
INSERT INTO "run" VALUES(2,'956bbfd9cec8f79cb481a98b6ce5716f51dfe1f5e50c8f3d14dc72f32b3f2df6','{"batch_size":512,"dataset":"glyphs","drop_last":true,"epochs":1,"input_normalization":"dataset","learning_rate":1e+30,"model.channels":[2,2,2,2],"model.first_kernel_size":3,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","shuffle":true}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'diverged','the loss of the batch at step 1 is nan, after 2.3017592295072973','2026-11-24T18:08:55.405Z','2026-11-24T18:08:55.605Z','2026-11-24T18:08:55.638Z','2026-11-24T18:08:55.638Z',NULL,NULL,NULL,NULL,NULL,'7639cacb5cd6540bb66bc38026432dccbb02d62811020f8fbbd3f46e775e627a',NULL,9.2815129992231959477e-03,0);
INSERT INTO "run" VALUES(3,'aa8b21ef3c8b7751591c370732e397a0e4028b12beee50a32a5da7bc6c00e846','{"batch_size":512,"dataset":"glyphs","drop_last":true,"epochs":400,"input_normalization":"dataset","learning_rate":0.01,"model.channels":[2,2,2,2],"model.first_kernel_size":3,"model.name":"simple_cnn","model.normalization":"none","model.normalization_on_last":true,"model.order":"activation_normalization","optimizer.decoupled_weight_decay":true,"optimizer.epsilon":1e-05,"optimizer.momentum":0.9,"optimizer.name":"adam","optimizer.squared_momentum":0.99,"optimizer.weight_decay":0.01,"schedule.name":"constant","shuffle":true}',0,'4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362',1,'interrupted','interrupted by a signal','2026-11-24T18:08:56.374Z','2026-11-24T18:08:56.481Z','2026-11-24T18:08:56.522Z','2026-11-24T18:08:56.522Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,4.43131500105664599686e-03,0);
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
INSERT INTO "run_batch" VALUES(1,0,0,2.30175922950729727745e+00,2.30175922950729727745e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(1,1,0,2.30974263185635209083e+00,2.30579125089570613482e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(1,2,0,2.30137178394943475723e+00,2.30428823533786708566e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(1,3,0,2.29977093404158949851e+00,2.30312445993430126023e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(1,4,1,2.2981920936144888401e+00,2.30209773070351220169e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(1,5,1,2.3012961745262145996e+00,2.30195730097427198046e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(1,6,1,2.29553494881838560104e+00,2.30098329102162502124e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(1,7,1,2.29253193316981196403e+00,2.29985068193264119429e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(2,0,0,2.30175922950729727745e+00,2.30175922950729727745e+00,1.0e+30,0.9,NULL);
INSERT INTO "run_batch" VALUES(2,1,0,NULL,NULL,1.0e+30,0.9,'{"loss":"nan","smooth_loss":"nan"}');
INSERT INTO "run_batch" VALUES(3,0,0,2.30175922950729727745e+00,2.30175922950729727745e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,1,0,2.30974263185635209083e+00,2.30579125089570613482e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,2,0,2.30137178394943475723e+00,2.30428823533786708566e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,3,0,2.29977093404158949851e+00,2.30312445993430126023e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,4,1,2.2981920936144888401e+00,2.30209773070351220169e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,5,1,2.3012961745262145996e+00,2.30195730097427198046e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,6,1,2.29553494881838560104e+00,2.30098329102162502124e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,7,1,2.29253193316981196403e+00,2.29985068193264119429e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,8,2,2.28593848040327429771e+00,2.29817705615681822095e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,9,2,2.29170355945825576782e+00,2.29746928859220256313e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,10,2,2.28208482451736927032e+00,2.29592519581767717795e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,11,2,2.27437443099916,2.29392311138340243559e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,12,3,2.25701221358031034469e+00,2.29072705288363165365e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,13,3,2.25187485897913575172e+00,2.28757292883044671683e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,14,3,2.23386223497800529003e+00,2.28346395055772255489e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,15,3,2.22826298559084534645e+00,2.27946681012243779207e+00,0.01,0.9,NULL);
INSERT INTO "run_batch" VALUES(3,16,4,2.20007948041893541812e+00,2.27400459654969111511e+00,0.01,0.9,NULL);
CREATE TABLE run_checkpoint (
  run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  step INTEGER NOT NULL CHECK (step > 0),
  epoch INTEGER NOT NULL CHECK (epoch >= 0),
  unfinished_s REAL NOT NULL CHECK (unfinished_s >= 0),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  state BLOB NOT NULL
) STRICT;
INSERT INTO "run_checkpoint" VALUES(3,17,4,4.43131500105664599686e-03,'2026-11-24T18:08:56.522Z',X'72756E6E6572636B010000000000000011000000000000000400000000000000000020109226723F1557F21AF126E53F54C7828FC3B2E63F00004845C3990140110000000000000002000000000000004401000000000000332A3BBEC8E594BDE1A3AA3E368F34BD0D756F3D67B04A3EE206F43D1E1F683D8248DA3E4E6A533E4B7E46BD1419BC3E0698CD3EDA5C233E9A49823D6E38D03EA4411E3D92BE743ECEFE953D94EC01BE246C02BEBE37353D085D46BE3C5D2B3D2C2046BEA291D4BDC95211BD4305613DB2595BBEEEE8A73E836F213C2521DC3DC351C23EB1F465BD58C836BE9223CE3D40BFB03EF153F1BD3677923B47158A3E2216873E68F5983EBB94AC3D6BA1313D1AB9BD3E8033D63D862D223EB5D1AFBE8AFA8B3EA21F763E01D5BD3D4F80CC3DDAA4F43DC90C47BCDE68A73D49540DBD687B9DBAF472FA3CC6FE9D3C268AC83EAE16843EE9E2C3BDECD7DB3DE1F0A03E52C6D63DB64C93BE2115633E55176E3DE8627EBD052615BE91BBAEBD9484BC3D27B6823D646E2EBEE13BC93D4B76763EDED1253E7F5609BE134AEDBD3BD0243EC28BF0BD5A7B3A3DC4900CBE815C4BBD18A0883E0DAFD9BCB94A8D3CCBC6153E49DE7EBEA644823C12A1F63D3DEC883D8EA6153E3149B73E0C4E973D16E73CBD27BB563E79B362BE942D09BE95DE2FBEDE519CBEE56DAE3CAF1C233E31CD693E6DC81D3E06C8293C609785BEC84405BD3845BB3D4D50E4BD6A21A13E8407FA3D2ED09DBE705EB5BDFA55FABDAE7E293CE1B1223EC6BA423E43BC283E0765DD3D27F8023E1C51793EE2A69E3E299DF83D33C9D3BD7EC3E3BB637A83BEF6BC903E328957BEED85553E5CF4A83EB6EC6FBDA8BD1F3EFE45343EA2A72F3E100FC53CFAA70EBE25626D3E383B4DBE6CE6D2BD31B3803DC02D51BE7096353EEC05DEBDC2DB323E20C3883D8E37AA3D53BD08BED8813DBEAB32223E7423FE3D51415C3E2BE595BD98F19A3C0A73EABD4C4933BD4EB1193E45D967BDFFB63C3CFB8A8A3E31A2B33E52D37B3D49AD28BE766AEF3D3955093E6BE2A23D628BF73D075B2EBE7F9B92BEE3AEF2BCA69275BD32A9993D76EB503E691F643E4E996C3EE6B2A13D8220733D0230A3BE414501BE960D8B3DCC77403E965713BE501C0C3E80CB513E41C77CBE01DD753DB943513E14571C3E882E6B3DB28766BD94DD9F3A0FB013BD9AA9753E15A857BEA1AF14BE9E3270BD01DAB0BCDB053E3E987651BE66614ABD836220BEF0FEB7BD5666503E2731C2BDEB0E8C3EDDD46DBE6D5345BE095B943DB5BA1FBE8FF92BBDB2E8F93D7AEE793E665F27BCE96A32BD0295B03E97DBD73D55EC52BEE9729FBD86FA1CBE640C00BD616CFB3C3CEB09BE08FCEF3DC951DB3CC3216E3E88114C3E42FD773D56DC373DD5D1B1BB7EBCABBEAFFF633EFFCC2D3D4CF981BE7FEC1EBECB9460BE45B33DBEBB576E3EE8F9543ED219EE3D9041533EAFE7EE3C7F8CB9BEB491E53D546353BD7958973D6E7D0B3E180DFB3DA7FF513DE28544BB14F50FBE2FD931BEFE82B5BD20DED13DDA5B2FBE5DCF5B3EA0E16FBD971440BDC5DFF5BDC99F833DDF1A0F3E1CDC00BEEE2FDF3CD0024E3E711112BE00C0C83C87B4B53E6D756C3D3EB430BDB2F0363E8BFFC7BD1F07223D07A10DBE771E00BEA1C3993DB98465BE10A339BEDFD9693E817F7B3E31302A3DA97DF13D0CC2153E841065BE2973FB3D634ECBBC30FBD3BA0B2BF9BD77F88EBE3D18103EA045123E251F9C3D0F73C4BBEFF1D63C782A883E87B35C3DCAF008BEDF6C87BEBF513B3E3256873D2B01243DDB7CF2BB15C32F3E934A5F3D94DCBA3DD198463D0BEC2E3E82E272BC7848E7BCA2A007BE9A7AF33D47B0A4BEC557B2BDD0BE44BE46EA79BDB5B2363EB960493E005D873D96C2023E7CE86A3E5D8E553DF6DD1C3EB918223EFA15513CDFAF8B3BB041E03B00000000000000004401000000000000EB90CA3A1090A6BB2A8C13BC159E45B9C12ECCBBAA8B2CBC60E834BBE8D100BCB5600DBC63D90FBCDE2934BC235009BC83C934BC1A3B2ABC9DC401BC7BA42DBCEA9015BC9286CABB75C2D63AACA4E4BBBA3E92BB76D7C9BAB0519D397D2365BBFD2A6939AB0D863A87601CBB0F9A8539C13FC839BB093DBCE509C7BBBDB009BB79180DBC779161BB6CEB903A68E2FABBB757E6BACDC0A43A0E0410BB466401BC773B0DBC516B91BBC1961CBC06B609BCDB3699BB57CAD8BB9891A7BB7201553B49AA98BB626A2ABC05E0D2BAD0950FBCC38054BC77B295BBAA680BBCA9062EBC2BA405BC985C6F3B7D5EBDBBB5BE96BBEA35FABB29123BBBE0FEF1BA240AB6BBB604943A805DC53A20F1CEBA972C25BC1E121EBC98C4B03A55D936BBBAFECEBBAE179DBB85D4BD3B81B033BBA52FB3BBD9B5C6B84C11FD3ABE76DEB954A404397BC6C73B542436BB9190D3BA19760ABBDF2982BBA7DB4A3BE357CB3A73A56ABC700BF33B98A62FBBD7A2A7BC23BACB3A316D7ABCCE1D96BC1BEACDBB20B903BC99E198BBF7C4B839F5DACCB8C9BE0ABCB0EFA2399B8E26BB8C5383BB0E309DBBBFAFC33A584163BC21AF743A5AED85BAF6169CBC39773D3AC88E18BCDC8DC1BB589D803BF1C8563BAFDBAFBB4C058EBB73449FBB9FEE4CBB40D710BCEECD5339D53B733BF7A898BBFC1F84BC4FFBF5BB1EA47DBA12A313BB85F4A13B79329FBC1DD9DC3AD47D813BF15910BC4CADEBBB60D703BD4D84A8BC00000000000000000000000000000000D7863E3A2552F33A00000000AF5A1E3B4F499E3A00000000000000000000000000000000D39FF3393A7A39BB00000000DE0AD7BAE30D9F3B000000000000000000000000000000009386A93AF5CE37BB00000000F2C217BBDEA7BBBB000000000000000000000000000000000C120C3C72B7773C000000002725BE3BD06FF03B000000000000000000000000000000005F5D8DBB461ADEBB000000009AD5B33B37167C3A00000000000000000000000000000000CB73E9BB99CA1A3B000000004224B4BA9EB1CEBB000000000000000000000000000000006BC9343BAEA8E43B000000007DF5D9BBE7D3DB3A00000000000000000000000000000000D841143C02561BBA00000000F74E4D3B1BF73B3C000000000000000000000000000000005AF9983A9AD383BA0000000049E661BA0BA85DBB000000000000000000000000000000006DCFA53B14479F3A0000000006BAD53B85501E3C00000000000000000000000000000000A30D14BB1DC62B3B00000000329882BBF9D7053B000000000000000000000000000000004EAF69BBADA781BC000000009F17903AE0B8C63B00000000000000000000000000000000F2104EBAC93073BA0000000067E9353BE2693F3B000000000000000000000000000000004B77C4BB36A38DBC00000000516909BC1922BABC00000000000000000000000000000000A855BA3A8E0A32BB0000000088AE353BC37E70BA00000000000000000000000000000000B230B8BBB148743C00000000D26523BCBC6029BC00000000000000000000000000000000948BD63A0834493B000000009F64C73ACE6CB63A0000000000000000000000000000000041A73FBB3D0246BB00000000AC24993B076FA93B000000000000000000000000000000002D9ED7BA268499B9000000007EF097BAF64E37B900000000000000000000000000000000B32B0A3B321DC33B000000005F1A17395D39AABB291B11BC51FDDE3B0E67D3BBA048023BF61D5E3BF90A2F3B26AD64BA373329BBD7C5093C207593BB440100000000000005867735E8B3DB36DDF6A13766C7123521592037B593CF37AFD92C36B8896D37DA2796377DC39237BD1EEA3742688A374965DE37159DC937BF7A7E377BD8C737CDCE9837189A1537C17C913688AF343774159936123258356FD6CB3386FD46362ADFE7334F53AB34AE14C7357E4D86340B128334DE11E937CD9D0F37C04CCA35D92C80373B3449362E57F03496C75D37531A9E35E6C533356CD80F36E4B671374EFB8C37A303AE36CADFAB3771F09037ED6FC036E3393A37B9FA07376120493697AC0B377D55DF37F60EE4354A449B37E6B42438AFA2B236423592379C6EE437354C6B37A55EFA3642101937F34A9B362F706337DC3916361DC97135F4ABDA3691CD0A36DB3D633587C5F63533EEB637441FB0371759A235DB382636C51B09371798FE36FE5944374816B63627342A37CEA09C34AE447A351DCB9D356328EE3459081037B6AB813629698635F9181F366105A236061232365E6C6D36621C683896065337A24423378011E93810720B37EAFC5B38C975B3380C965F37A167E237E94AB4365A5664343DB9B7350EC3AB373E915D34A99AF935FF179A36AE18E1365B9D8A35749E29384BE3CF3455FAB235624BA93865FC11354B10B837AF2431373A4D8C3642B8953681A7F1369D37AE36D688EB36096E75366A489F37278F2235F3D22537F7B4BA36E86F8238E51050379F53923614A92F369A56A937D073AE3810926F36A7B039377E70AC37DBBC3837BC9575390765053900000000000000000000000000000000DAF1AC3403908C350000000035DFD735FF80283500000000000000000000000000000000D883BE35D05548370000000039A293356355F43600000000000000000000000000000000963C9635A9B70F36000000005403EB35E7EDF73600000000000000000000000000000000BDA1A037B14E86380000000032AE2F3716998B3700000000000000000000000000000000FAE3DB3688A36B370000000009F2E3363705A53400000000000000000000000000000000A0A4A0379CA9B2360000000031E38935AFEC3F37000000000000000000000000000000007EC46A361AB2543700000000A3843637F1816335000000000000000000000000000000005144E137EEBF3537000000001C65D6365F911138000000000000000000000000000000005DCD853535588F35000000004F947F359A583D3600000000000000000000000000000000C8051237FDEA4637000000001E0346370CDAD237000000000000000000000000000000006644D735089EC43500000000766EA43688197135000000000000000000000000000000003322AC363848833800000000E458743540010337000000000000000000000000000000001C77A3356CD76135000000009419DC35487DE335000000000000000000000000000000005D2144379AC8AD38000000001BEFC43737660C39000000000000000000000000000000001AEF2B35971DF53500000000B912EE35A78295340000000000000000000000000000000005BF043778995E38000000004141D2374A3AC83700000000000000000000000000000000AD139C35FA5F183600000000FB3C823574EEEF3400000000000000000000000000000000442A6D36975F2637000000005D3C9F365AA1CC3600000000000000000000000000000000B455B1351B2A6B350000000097AD8535FC7DC3340000000000000000000000000000000014941736E899463700000000457B4D35F096F836A0366E38B7242238CBC94E387B9753382D2BD83772D0AD37E2D5C237FBDED83719FD0C38D6E5163837623539313632323134333632383164373636656233333365363230353739653664393431323261393061393464353433626531396232613531666530343639');
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
INSERT INTO "run_epoch" VALUES(1,0,2.30312445993430126023e+00,2.30084268655627965927e+00,0.1328125,2.61950200001592747867e-03,3.11714000417850911617e-04,NULL);
INSERT INTO "run_epoch" VALUES(1,1,2.29985068193264119429e+00,2.29069785354658961296e+00,0.115234375,1.11041719992499565705e-02,2.32145001064054667949e-04,NULL);
INSERT INTO "run_epoch" VALUES(3,0,2.30312445993430126023e+00,2.30084268655627965927e+00,0.1328125,1.23124570000072708353e-02,0.000246816998696886,NULL);
INSERT INTO "run_epoch" VALUES(3,1,2.29985068193264119429e+00,2.29069785354658961296e+00,0.115234375,6.22438000027614179998e-03,2.32735999816213734447e-04,NULL);
INSERT INTO "run_epoch" VALUES(3,2,2.29392311138340243559e+00,2.26160519104450941085e+00,0.142578125,1.01623420014220755547e-02,2.56440998782636597752e-04,NULL);
INSERT INTO "run_epoch" VALUES(3,3,2.27946681012243779207e+00,2.18470319081097841262e+00,0.23828125,2.01193999964743852615e-03,2.26215999646228738129e-04,NULL);
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
INSERT INTO "run_provenance" VALUES(1,NULL,NULL,'0.1.0',1,'Swift 6.3, release','host','Debian GNU/Linux 12 (bookworm)','a processor',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(2,NULL,NULL,'0.1.0',1,'Swift 6.3, release','host','Debian GNU/Linux 12 (bookworm)','a processor',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
INSERT INTO "run_provenance" VALUES(3,NULL,NULL,'0.1.0',1,'Swift 6.3, release','host','Debian GNU/Linux 12 (bookworm)','a processor',2,'avx512','4be47de49803f2ebe8ec1afeec85a65160732e9bd966d8f7ce388fe9c7d14362','runner old.json',NULL,1.52191010681616417654e-01,2.0136325632201232394e-01);
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
COMMIT;
