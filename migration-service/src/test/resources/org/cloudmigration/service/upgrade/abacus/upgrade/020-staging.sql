-- Bring rows together
-- kind: prepare

-- include: parts/numbers
