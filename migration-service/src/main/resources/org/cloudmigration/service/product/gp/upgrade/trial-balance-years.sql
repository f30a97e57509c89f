-- Fiscal years
select f.[YEAR1] as [Year], f.[FSTFSCDY] as [First Day], f.[LSTFSCDY] as [Last Day] from {GP SY40101} f
