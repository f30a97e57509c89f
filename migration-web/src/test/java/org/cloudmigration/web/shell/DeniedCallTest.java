package org.cloudmigration.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeniedCallTest {

  @Test
  void theServersMessageTellsBeanAndMethod() {
    assertThat(
            DeniedCall.of(
                "WFLYEJB0364: Invocation on method: public java.util.Optional"
                    + " org.cloudmigration.service.replication.ReplicationService.stop("
                    + "java.lang.String,java.util.UUID) of bean: ReplicationService is not allowed"))
        .isEqualTo("ReplicationService.stop");
  }

  @Test
  void anotherMessageStillTellsThatThereWasOne() {
    assertThat(DeniedCall.of("Denied")).isEqualTo("A command");
    assertThat(DeniedCall.of(null)).isEqualTo("A command");
  }
}
