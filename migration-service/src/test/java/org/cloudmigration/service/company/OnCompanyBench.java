package org.cloudmigration.service.company;

import java.nio.file.Path;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An application database for the tests of a class, and an environment for each. */
abstract class OnCompanyBench {

  @TempDir static Path directory;

  static JpaFixture database;

  CompanyBench bench;

  @BeforeAll
  static void open() {
    database = JpaFixture.inMemory();
  }

  @AfterAll
  static void closeAll() {
    database.close();
  }

  @BeforeEach
  void setUpBench() {
    bench = new CompanyBench(database, directory);
  }

  @AfterEach
  void closeBench() {
    bench.close();
  }
}
