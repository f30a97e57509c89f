-- Payment terms with the formulas of both dates

-- Terms with the formulas of both dates. Codes end at ten characters: longer ids are cut and numbered.
insert into {Staged Payment Term} ([PYMTRMID], [Code], [Discount], [Discount Formula], [Due Formula])
select t.[PYMTRMID],
       case when @length(t.[PYMTRMID]) <= 10 then t.[PYMTRMID]
            else concat(left(t.[PYMTRMID], 10 - @length(@text(t.[Seed]))), @text(t.[Seed])) end,
       t.[DSCPCTAM] / 100.0, t.[Discount Formula],
       case when t.[CalculateDateFrom] = 1 then t.[Due Formula]
            else @due_from_discount(t.[Discount Formula], t.[Due Formula]) end
  from (select rtrim(p.[PYMTRMID]) as [PYMTRMID], p.[DSCPCTAM], p.[CalculateDateFrom],
               @discount_formula(p.[DISCTYPE], p.[DISCDTDS], p.[CalculateDateFromDays], p.[DiscountMonth])
                 as [Discount Formula],
               @due_formula(p.[DUETYPE], p.[DUEDTDS], p.[CalculateDateFromDays], p.[DueMonth]) as [Due Formula],
               sum(case when @length(rtrim(p.[PYMTRMID])) > 10 then 1 else 0 end)
                 over (order by @exact(p.[PYMTRMID]) rows unbounded preceding) - 1 as [Seed]
          from {GP Payment Terms} p) t;
