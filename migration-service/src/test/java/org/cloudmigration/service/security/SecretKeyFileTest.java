package org.cloudmigration.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyFileTest {

  @TempDir Path temporary;

  private Path data() {
    return temporary.resolve("data");
  }

  private Path file() {
    return data().resolve("secret.key");
  }

  @Test
  void isMadeOnFirstUseForItsOwnerAloneAndKept() throws Exception {
    byte[] made = SecretKeyFile.load(data(), null);
    assertThat(made).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(SecretKeyFile.load(data(), " ")).isEqualTo(made);
    assertThat(SecretKeyFile.load(temporary.resolve("other"), null)).isNotEqualTo(made);
  }

  @Test
  void anEmptyFileOfAKilledFirstStartIsFilled() throws Exception {
    Files.createDirectories(data());
    Files.createFile(file());
    byte[] made = SecretKeyFile.load(data(), null);
    assertThat(SecretKeyFile.load(data(), null)).isEqualTo(made);
  }

  @Test
  void serversThatStartAtTheSameTimeGetTheSameKey() throws Exception {
    List<Future<String>> keys = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        keys.add(threads.submit(() -> HexFormat.of().formatHex(SecretKeyFile.load(data(), null))));
      }
    }
    List<String> found = new ArrayList<>();
    for (Future<String> key : keys) {
      found.add(key.get());
    }
    assertThat(found).hasSize(8).containsOnly(found.getFirst());
  }

  @Test
  void theVariableWinsAndLeavesNoFile() {
    byte[] key = new byte[32];
    key[0] = 7;
    assertThat(SecretKeyFile.load(data(), Base64.getEncoder().encodeToString(key) + "\n"))
        .isEqualTo(key);
    assertThat(data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hush",
        "aHVzaA==",
        "not base64 hush!",
        "hushhushhushhushhushhushhushhushhushhushhushhushhushhush"
      })
  void garbageIsRefusedWithoutShowingIt(String garbage) throws Exception {
    Files.createDirectories(data());
    Files.writeString(file(), garbage);
    assertThatThrownBy(() -> SecretKeyFile.load(data(), null))
        .hasMessageContaining("secret.key")
        .hasMessageNotContaining(garbage);
    assertThatThrownBy(() -> SecretKeyFile.load(data(), garbage))
        .hasMessageContaining("MIGRATION_SECRET_KEY")
        .hasMessageNotContaining(garbage);
    assertThat(file()).as("never overwritten").hasContent(garbage);
  }
}
