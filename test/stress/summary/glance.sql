-- at any moment, in one snapshot
INSERT INTO glance SELECT count(*) FROM credit.reconcile_statistics();
\sleep 100 ms
