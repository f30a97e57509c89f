package org.cloudmigration.service.pipeline.datafactory;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Tells the faults of Azure apart from those of the source that is asked. */
record ToldQuestions(FactoryQuestions questions, FactoryTrouble trouble)
    implements FactoryQuestions {

  @Override
  public List<Map<String, Object>> ask(String database, String text) throws SQLException {
    try {
      return questions.ask(database, text);
    } catch (RuntimeException e) {
      throw FactoryHaulier.told(trouble, e);
    }
  }

  @Override
  public void tell(String database, String text) throws SQLException {
    try {
      questions.tell(database, text);
    } catch (RuntimeException e) {
      throw FactoryHaulier.told(trouble, e);
    }
  }
}
