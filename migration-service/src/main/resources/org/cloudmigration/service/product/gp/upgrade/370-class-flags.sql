-- Classes of customers and vendors are done
-- needs: customer-posting-groups, vendor-posting-groups
-- switch: Migrate Customer Classes or Migrate Vendor Classes
-- kind: frame

-- include: parts/configuration

-- Posting groups of customers.
-- if: Migrate Customer Classes
update {GP Configuration} set [Customer Classes Created] = 1;

-- Posting groups of vendors.
-- if: Migrate Vendor Classes
update {GP Configuration} set [Vendor Classes Created] = 1;
