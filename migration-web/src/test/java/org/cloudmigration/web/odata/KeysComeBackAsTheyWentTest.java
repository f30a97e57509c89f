package org.cloudmigration.web.odata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A key with any character in it still names the same entity in an address. */
class KeysComeBackAsTheyWentTest {

  private static final String ODD = "'/%+ #?&=()\"\\;:@$,{}[]|<>äß日本\u0301";

  /** A set of one entity, whose key is that of the test. */
  private static final class Drawer<K> extends MemorySet<K> {

    private final EntityShape<K> shape;
    private final K content;

    Drawer(EntityShape<K> shape, K content) {
      this.shape = shape;
      this.content = content;
    }

    @Override
    public EntityShape<K> shape() {
      return shape;
    }

    @Override
    protected List<K> rows(Scope scope) {
      return List.of(content);
    }
  }

  private static EntityShape<String> texts() {
    return new EntityShape<String>("texts", "drawer")
        .text("key", key -> key)
        .text("note", key -> key);
  }

  private static <K> Desk desk(EntityShape<K> shape, K key) {
    return new Desk(new ApiService(List.of(new Drawer<>(shape, key))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Every byte as its code, which an address may have too. */
  private static String fully(String text) {
    return HexFormat.of().withPrefix("%").formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars(ODD.toCharArray()).alpha().ofMaxLength(12),
        Arbitraries.strings()
            .filter(text -> text.chars().noneMatch(KeysComeBackAsTheyWentTest::half)));
  }

  private static boolean half(int character) {
    return Character.isSurrogate((char) character);
  }

  @Property(tries = 400)
  void aText(@ForAll("keys") String key) {
    Desk desk = desk(texts(), key);
    String quoted = "'" + key.replace("'", "''") + "'";
    String listed = Entities.address(texts(), key);

    for (String address :
        List.of("texts(" + encoded(quoted) + ")", "texts(" + fully(quoted) + ")", listed)) {
      Answer answer = desk.get("/" + address);
      assertThat(answer.status()).as(address + answer.body()).isEqualTo(200);
      assertThat(answer.json().getString("key")).isEqualTo(key);
      assertThat(desk.get("/" + address + "/note").json().getString("value")).isEqualTo(key);
    }
    assertThat(desk.get("/texts(" + encoded("'" + key.replace("'", "''") + "x'") + ")").status())
        .isEqualTo(404);
  }

  @Property(tries = 50)
  void aGuid(@ForAll long most, @ForAll long least) {
    UUID key = new UUID(most, least);
    EntityShape<UUID> shape = new EntityShape<UUID>("guids", "drawer").guid("key", id -> id);
    Desk desk = desk(shape, key);

    assertThat(desk.get("/guids(" + key + ")").json().getString("key")).isEqualTo(key.toString());
    assertThat(desk.get("/guids(" + key.toString().toUpperCase() + ")").status()).isEqualTo(200);
    assertThat(desk.get("/guids(key=" + key + ")").status()).isEqualTo(200);
    assertThat(desk.get("/" + Entities.address(shape, key)).status()).isEqualTo(200);
  }

  @Property(tries = 50)
  void aNumber(@ForAll int key) {
    EntityShape<Integer> shape = new EntityShape<Integer>("numbers", "drawer").whole("key", n -> n);
    Desk desk = desk(shape, key);

    assertThat(desk.get("/numbers(" + key + ")").json().getInt("key")).isEqualTo(key);
    assertThat(desk.get("/numbers(" + (key ^ 1) + ")").status()).isEqualTo(404);
    assertThat(desk.get("/" + Entities.address(shape, key)).status()).isEqualTo(200);
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().ofMaxLength(30);
  }

  @Property(tries = 300)
  void anyTextInBracketsIsAKeyOrRefused(@ForAll("anything") String text) {
    for (String path : List.of("/texts(" + encoded(text) + ")", "/" + encoded(text))) {
      Answer answer = desk(texts(), "a").get(path);
      assertThat(answer.status()).as(path + answer.body()).isIn(200, 400, 404);
    }
  }

  @Example
  void aKeyWithoutItsEndIsRefused() {
    for (String key : List.of("('a", "(a", "('a'b')", "('a''", "()", "(')", "('a')('a')")) {
      Answer answer = desk(texts(), "a").get("/texts" + encoded(key));
      assertThat(answer.status()).as(key + answer.body()).isIn(400, 404);
    }
  }
}
