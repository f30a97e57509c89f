-- What could not be posted, for people to see

-- A batch that stays is named once, with the first reason.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Batch Posting', e.[Journal Batch Name], e.[Text] from {Posting Error} e
 where e.[Place] = 1;

-- Each further line that kept it from being posted has a warning of its own.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Batch Posting line', concat(e.[Journal Batch Name], '/', @text(e.[Line No.])), e.[Text]
  from {Posting Error} e
 where e.[Place] > 1;
