-- Compare form 1099 with what Dynamics GP has
-- needs: staging
-- switch: Migrate Vendor 1099
-- kind: frame
-- tenant: own

-- Boxes that GP knew.
delete from {Box Mapping};

-- include: parts/box-mapping
-- tests: vendor-1099
-- tests: vendor-1099-amounts
