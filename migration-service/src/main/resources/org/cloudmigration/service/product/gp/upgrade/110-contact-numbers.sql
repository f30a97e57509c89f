-- Numbers enough for the contacts of many customers
-- needs: staging

-- The series of contacts ends behind what so many customers need. Its first line decides.
update {No. Series Line}
   set [Ending No.] = left(@later_number([Starting No.],
         (case when [Increment-by No.] < 1 then 1 else [Increment-by No.] end
            * ((select count(*) from {GP RM00101} r) + 100000) + 999) / 1000 * 1000), 20)
 where (select count(*) from {GP RM00101} r) >= 100000
   and exists (select 1 from {Marketing Setup} m where m.[Contact Nos.] <> '' and m.[Contact Nos.] = [Series Code])
   and not exists (select 1 from {No. Series Line} f
                    where f.[Series Code] = {No. Series Line}.[Series Code] and f.[Line No.] < {No. Series Line}.[Line No.]);
