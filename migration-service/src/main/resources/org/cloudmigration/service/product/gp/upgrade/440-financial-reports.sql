-- Balance sheet and income statement by account category
-- needs: accounts
-- switch: Migrate GL Module
-- tenant: own

-- include: shared/financial-reports
