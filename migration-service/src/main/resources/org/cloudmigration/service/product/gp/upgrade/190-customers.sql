-- Customers
-- needs: staging
-- switch: Migrate Receivables Module
-- source: GP RM00101

-- Countries as customers have them.
delete from {Staged Country};

-- Ten characters of each, with what they mean.
insert into {Staged Country} ([Text], [Code], [Name])
select c.[Text], case when @known_country(c.[Text]) = '' then c.[Text] else @known_country(c.[Text]) end,
       case when @known_country(c.[Text]) = '' then c.[Text]
            else (select min(k.[Name]) from {Known Country} k where k.[ISO2] = @known_country(c.[Text])) end
  from (select distinct left(@trim(r.[COUNTRY]), 10) as [Text] from {GP RM00101} r
         where @keeps_customer(r.[INACTIVE]) = 1 and @trim(r.[COUNTRY]) <> '') c;

-- Those that the company does not know yet.
-- only new rows
insert into {Country/Region} ([Code], [Name], [Address Format], [Contact Address Format])
select c.[Code], c.[Name], {Country/Region Address Format::Post Code+City},
       {Contact Address Format::After Company Name}
  from {Staged Country} c;

-- Post codes with their cities.
insert into {Post Code} ([Code], [City], [Search City], [County], [Country/Region Code])
select p.[Code], p.[City], p.[City], p.[County], p.[Country]
  from (select @code(r.[ZIP]) as [Code], left(r.[CITY], 30) as [City], left(r.[STATE], 20) as [County],
               coalesce(c.[Code], i.[Country/Region Code], '') as [Country],
               row_number() over (partition by @code(r.[ZIP]), upper(left(r.[CITY], 30)) order by @exact(r.[CUSTNMBR]))
                 as [Occurrence]
          from {GP RM00101} r
          left join {Staged Country} c on c.[Text] = left(@trim(r.[COUNTRY]), 10)
          left join {Company Information} i on i.[Primary Key] = ''
         where @keeps_customer(r.[INACTIVE]) = 1 and r.[ZIP] <> '' and r.[CITY] <> '') p
 where p.[Occurrence] = 1
   and not exists (select 1 from {Post Code} x where x.[Code] = p.[Code] and x.[Search City] = upper(p.[City]));

-- Salespersons.
-- only new rows
insert into {Salesperson/Purchaser} ([Code])
select r.[SLPRSNID] from {GP RM00101} r where r.[SLPRSNID] <> '' and @keeps_customer(r.[INACTIVE]) = 1;

-- Shipment methods.
-- only new rows
insert into {Shipment Method} ([Code])
select left(r.[SHIPMTHD], 10) from {GP RM00101} r where r.[SHIPMTHD] <> '' and @keeps_customer(r.[INACTIVE]) = 1;

-- Payment terms that nobody defined.
-- only new rows
insert into {Payment Terms} ([Code], [Description])
select @payment_terms(r.[PYMTRMID]), @payment_terms(r.[PYMTRMID])
  from {GP RM00101} r where r.[PYMTRMID] <> '' and @keeps_customer(r.[INACTIVE]) = 1;

-- Territories.
-- only new rows
insert into {Territory} ([Code])
select left(r.[SALSTERR], 10) from {GP RM00101} r where r.[SALSTERR] <> '' and @keeps_customer(r.[INACTIVE]) = 1;

-- Tax areas.
-- only new rows
insert into {Tax Area} ([Code])
select r.[TAXSCHID] from {GP RM00101} r where r.[TAXSCHID] <> '' and @keeps_customer(r.[INACTIVE]) = 1;

-- A number with letters is not written.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Customer', p.[No.], concat(p.[Which], ' was left out because it has letters: ', p.[Number])
  from (select r.[CUSTNMBR] as [No.], 'The phone number' as [Which], @phone(r.[PHONE1]) as [Number]
          from {GP RM00101} r where @keeps_customer(r.[INACTIVE]) = 1
        union all
        select r.[CUSTNMBR], 'The fax number', @phone(r.[FAX]) from {GP RM00101} r where @keeps_customer(r.[INACTIVE]) = 1) p
 where @phone_has_letters(p.[Number]) = 1
   and not exists (select 1 from {Customer} x where x.[No.] = @code(p.[No.]));

-- Numbers that differ in case alone are one to Business Central.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Customer', d.[CUSTNMBR],
       concat('Customer ', d.[CUSTNMBR], ' was left out: another one has its number, as Business Central knows no lower case in it.')
  from (select r.[CUSTNMBR],
               row_number() over (partition by @code(r.[CUSTNMBR]) order by @exact(r.[CUSTNMBR])) as [Occurrence]
          from {GP RM00101} r
         where @keeps_customer(r.[INACTIVE]) = 1 and r.[CUSTNMBR] <> '') d
 where d.[Occurrence] > 1;

-- The cards. A customer that is there already stays as it is.
-- only new rows
insert into {Customer} ([No.], [Name], [Search Name], [Name 2], [Address], [Address 2], [City], [Post Code],
       [Country/Region Code], [Contact], [Phone No.], [Fax No.], [E-Mail], [Home Page], [Print Statements],
       [Salesperson Code], [Shipment Method Code], [Payment Terms Code], [Territory Code], [Credit Limit (LCY)],
       [Tax Area Code], [Tax Liable], [Customer Posting Group], [Gen. Bus. Posting Group], [first by])
select r.[CUSTNMBR], rtrim(r.[CUSTNAME]), rtrim(r.[CUSTNAME]), r.[STMTNAME], left(@trim(r.[ADDRESS1]), 50),
       left(@trim(r.[ADDRESS2]), 50), @trim(r.[CITY]), @trim(r.[ZIP]),
       coalesce(c.[Code], i.[Country/Region Code], ''), left(@trim(r.[CNTCPRSN]), 50),
       @migrated_phone(r.[PHONE1]),
       @migrated_phone(r.[FAX]),
       e.[Email], case when n.[INET2] like '%@%' then left(@trim(n.[INET2]), 80) else '' end,
       case when r.[STMTCYCL] <> 0 then 1 else 0 end, r.[SLPRSNID], r.[SHIPMTHD],
       case when r.[PYMTRMID] = '' then '' else @payment_terms(r.[PYMTRMID]) end, r.[SALSTERR], r.[CRLMTAMT],
       r.[TAXSCHID], case when r.[TAXSCHID] <> '' then 1 else 0 end,
       case when :{Migrate GL Module} = 1 then coalesce(g.[Code], '') else '' end,
       case when :{Migrate GL Module} = 1 then coalesce(b.[Code], '') else '' end, r.[CUSTNMBR]
  from {GP RM00101} r
  left join {Staged Country} c on c.[Text] = left(@trim(r.[COUNTRY]), 10)
  left join {Company Information} i on i.[Primary Key] = ''
  left join {Card Email} e on e.[Master_Type] = 'CUS' and e.[Master_ID] = r.[CUSTNMBR] and e.[Place] = 1
  left join {GP SY01200} n on n.[Master_Type] = 'CUS' and n.[Master_ID] = r.[CUSTNMBR] and n.[ADRSCODE] = r.[ADRSCODE]
  left join {Customer Posting Group} g on g.[Code] = 'GP'
  left join {Gen. Business Posting Group} b on b.[Code] = 'GP'
 where @keeps_customer(r.[INACTIVE]) = 1 and r.[CUSTNMBR] <> '';

-- Further e-mail addresses get the invoices, too.
-- only new rows
insert into {Custom Report Selection} ([Source Type], [Source No.], [Usage], [Sequence], [Report ID], [Send To Email])
select 18, e.[Master_ID], {Report Selection Usage::S.Invoice}, e.[Place] - 1, 1306, e.[Email]
  from {Card Email} e
  join {Customer} c on c.[No.] = @code(e.[Master_ID])
 where e.[Master_Type] = 'CUS' and e.[Place] > 1;
