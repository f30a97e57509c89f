package org.cloudmigration.service.pipeline.datafactory;

import java.sql.Connection;
import org.cloudmigration.service.database.DatabasePool;

/** Connections to a source behind a data factory; as many as are wanted, for none holds a line. */
record FactoryPool(FactoryQuestions questions, String url, String database)
    implements DatabasePool {

  @Override
  public Connection connection() {
    return FactoryConnection.to(questions, url, database);
  }

  @Override
  public void close() {
    questions.close();
  }
}
