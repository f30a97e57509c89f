-- Balance sheet and income statement by account category
-- needs: accounts
-- errors: none
-- tenant: own

-- include: shared/financial-reports
