-- Vendors
-- needs: staging
-- switch: Migrate Payables Module
-- source: GP PM00200

-- Countries as vendors have them.
delete from {Staged Country};

-- Ten characters of each, with what they mean.
insert into {Staged Country} ([Text], [Code], [Name])
select c.[Text], case when @known_country(c.[Text]) = '' then c.[Text] else @known_country(c.[Text]) end,
       case when @known_country(c.[Text]) = '' then c.[Text]
            else (select min(k.[Name]) from {Known Country} k where k.[ISO2] = @known_country(c.[Text])) end
  from (select distinct left(@trim(p.[COUNTRY]), 10) as [Text]
          from {GP PM00200} p join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID]
         where @trim(p.[COUNTRY]) <> '') c;

-- Those that the company does not know yet.
-- only new rows
insert into {Country/Region} ([Code], [Name], [Address Format], [Contact Address Format])
select c.[Code], c.[Name], {Country/Region Address Format::City+County+Post Code},
       {Contact Address Format::After Company Name}
  from {Staged Country} c;

-- Post codes with their cities.
insert into {Post Code} ([Code], [City], [Search City], [County], [Country/Region Code])
select x.[Code], x.[City], x.[City], x.[County], x.[Country]
  from (select @code(p.[ZIPCODE]) as [Code], left(p.[CITY], 30) as [City], left(p.[STATE], 30) as [County],
               coalesce(c.[Code], i.[Country/Region Code], '') as [Country],
               row_number() over (partition by @code(p.[ZIPCODE]), upper(left(p.[CITY], 30))
                                  order by @exact(p.[VENDORID])) as [Occurrence]
          from {GP PM00200} p
          join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID]
          left join {Staged Country} c on c.[Text] = left(@trim(p.[COUNTRY]), 10)
          left join {Company Information} i on i.[Primary Key] = ''
         where p.[ZIPCODE] <> '' and p.[CITY] <> '') x
 where x.[Occurrence] = 1
   and not exists (select 1 from {Post Code} y where y.[Code] = x.[Code] and y.[Search City] = upper(x.[City]));

-- Shipment methods.
-- only new rows
insert into {Shipment Method} ([Code])
select left(p.[SHIPMTHD], 10) from {GP PM00200} p join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID]
 where p.[SHIPMTHD] <> '';

-- Payment terms that nobody defined.
-- only new rows
insert into {Payment Terms} ([Code], [Description])
select @payment_terms(p.[PYMTRMID]), @payment_terms(p.[PYMTRMID])
  from {GP PM00200} p join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID]
 where p.[PYMTRMID] <> '';

-- Tax areas.
-- only new rows
insert into {Tax Area} ([Code])
select p.[TAXSCHID] from {GP PM00200} p join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID]
 where p.[TAXSCHID] <> '';

-- A number with letters is not written.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Vendor', n.[No.], concat(n.[Which], ' was left out because it has letters: ', n.[Number])
  from (select s.[No.], 'The phone number' as [Which], @phone(p.[PHNUMBR1]) as [Number]
          from {GP PM00200} p join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID]
        union all
        select s.[No.], 'The fax number', @phone(p.[FAXNUMBR])
          from {GP PM00200} p join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID]) n
 where @phone_has_letters(n.[Number]) = 1
   and not exists (select 1 from {Vendor} x where x.[No.] = n.[No.]);

-- Temporary vendors that come although they are not wanted.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Vendor', s.[No.],
       concat('The temporary vendor was migrated because it has ',
              case when s.[Has Orders] = 1 and s.[Has Documents] = 1 then 'open purchase orders and open payables.'
                   when s.[Has Orders] = 1 then 'open purchase orders.' else 'open payables.' end)
  from {Staged Vendor} s
 where (s.[Has Orders] = 1 or s.[Has Documents] = 1)
   and not exists (select 1 from {Vendor} x where x.[No.] = s.[No.]);

-- Numbers that differ in case alone are one to Business Central.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Vendor', d.[VENDORID],
       concat('Vendor ', d.[VENDORID], ' was left out: another one has its number, as Business Central knows no lower case in it.')
  from (select s.[VENDORID],
               row_number() over (partition by @code(s.[VENDORID]) order by @exact(s.[VENDORID])) as [Occurrence]
          from {Staged Vendor} s) d
 where d.[Occurrence] > 1;

-- The cards. A vendor that is there already stays as it is.
-- only new rows
insert into {Vendor} ([No.], [Name], [Search Name], [Name 2], [Address], [Address 2], [City], [Post Code],
       [Country/Region Code], [Contact], [Phone No.], [Fax No.], [E-Mail], [Home Page], [Shipment Method Code],
       [Payment Terms Code], [Tax Area Code], [Tax Liable], [Vendor Posting Group], [Gen. Bus. Posting Group],
       [first by])
select p.[VENDORID], p.[VENDNAME], p.[VENDNAME],
       case when upper(p.[VNDCHKNM]) <> upper(p.[VENDNAME]) then left(p.[VNDCHKNM], 50) else '' end,
       left(p.[ADDRESS1], 50), left(p.[ADDRESS2], 50), p.[CITY], p.[ZIPCODE],
       coalesce(c.[Code], i.[Country/Region Code], ''), left(p.[VNDCNTCT], 50),
       @migrated_phone(p.[PHNUMBR1]),
       @migrated_phone(p.[FAXNUMBR]),
       e.[Email], case when n.[INET2] like '%@%' then left(@trim(n.[INET2]), 80) else '' end, p.[SHIPMTHD],
       case when p.[PYMTRMID] = '' then '' else @payment_terms(p.[PYMTRMID]) end, p.[TAXSCHID],
       case when p.[TAXSCHID] <> '' then 1 else 0 end,
       case when :{Migrate GL Module} = 1 then coalesce(g.[Code], '') else '' end,
       case when :{Migrate GL Module} = 1 then coalesce(b.[Code], '') else '' end, p.[VENDORID]
  from {GP PM00200} p
  join {Staged Vendor} s on s.[VENDORID] = p.[VENDORID]
  left join {Staged Country} c on c.[Text] = left(@trim(p.[COUNTRY]), 10)
  left join {Company Information} i on i.[Primary Key] = ''
  left join {Card Email} e on e.[Master_Type] = 'VEN' and e.[Master_ID] = p.[VENDORID] and e.[Place] = 1
  left join {GP SY01200} n on n.[Master_Type] = 'VEN' and n.[Master_ID] = p.[VENDORID] and n.[ADRSCODE] = p.[VADDCDPR]
  left join {Vendor Posting Group} g on g.[Code] = 'GP'
  left join {Gen. Business Posting Group} b on b.[Code] = 'GP';

-- Further e-mail addresses get the remittances, too; the report is one of North America.
-- only new rows
insert into {Custom Report Selection} ([Source Type], [Source No.], [Usage], [Sequence], [Report ID], [Send To Email])
select 23, v.[No.], {Report Selection Usage::V.Remittance}, e.[Place] - 1, 11383, e.[Email]
  from {Card Email} e
  join {Staged Vendor} s on s.[VENDORID] = e.[Master_ID]
  join {Vendor} v on v.[No.] = s.[No.]
 where e.[Master_Type] = 'VEN' and e.[Place] > 1;
