package org.cloudmigration.service.pipeline.datafactory;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What may be asked of a source that only an integration runtime reaches. */
interface FactoryQuestions extends AutoCloseable {

  /**
   * @param text a query of this product's own
   * @return all rows, with their columns in order
   */
  List<Map<String, Object>> ask(String database, String text) throws SQLException;

  /**
   * @param text a statement of this product's own that may be carried out twice
   */
  void tell(String database, String text) throws SQLException;

  /** Whatever is still asked is cancelled. */
  @Override
  void close();
}
