package org.cloudmigration.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a notification must never go, however its address is written. */
class ReceiverPolicyTest {

  private final Map<String, String[]> names = new HashMap<>();

  private InetAddress admit(String list, String address) throws IOException {
    return ReceiverPolicy.parse(list, this::resolve).admit(Receiver.parse(address));
  }

  private InetAddress[] resolve(String host) throws IOException {
    String[] known = names.get(host);
    if (known == null) {
      throw new UnknownHostException(host);
    }
    InetAddress[] addresses = new InetAddress[known.length];
    for (int i = 0; i < known.length; i++) {
      addresses[i] = InetAddress.getByName(known[i]);
    }
    return addresses;
  }

  private void refused(String list, String address) {
    assertThatThrownBy(() -> admit(list, address))
        .as(address + " with " + list)
        .isInstanceOf(ReceiverRefusedException.class);
  }

  @Test
  void withoutAListNothingIsAllowed() {
    names.put("hooks.example.org", new String[] {"93.184.215.14"});
    refused(null, "https://hooks.example.org/");
    refused(" , ", "https://hooks.example.org/");
  }

  @Test
  void aNamedHostIsCalledAtTheAddressThatWasChecked() throws IOException {
    names.put("hooks.example.org", new String[] {"93.184.215.14"});
    names.put("a.b.example.org", new String[] {"2606:2800:21f:cb07:6820:80da:af6b:8b2c"});
    assertThat(admit("hooks.example.org", "https://HOOKS.example.org/x?y=1"))
        .isEqualTo(InetAddress.getByName("93.184.215.14"));
    assertThat(admit("*.example.org", "https://a.b.example.org/")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "https://evilexample.org/",
        "https://hooks.example.org.evil.net/",
        "https://evil.net/hooks.example.org",
        "https://hooks.example.org:8443/",
        "http://hooks.example.org/"
      })
  void whatTheListDoesNotHoldIsRefused(String address) {
    names.put("hooks.example.org", new String[] {"93.184.215.14"});
    refused("hooks.example.org, *.other.example.org", address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "169.254.169.254",
        "172.31.255.255",
        "192.168.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1"
      })
  void aNameThatLeadsInsideIsRefusedThoughItIsOnTheList(String inside) {
    names.put("hooks.example.org", new String[] {inside});
    refused("hooks.example.org", "https://hooks.example.org/");
    names.put("hooks.example.org", new String[] {"93.184.215.14", inside});
    refused("hooks.example.org", "https://hooks.example.org/");
  }

  @Test
  void anAnswerThatChangesBetweenTwoCallsIsCheckedAgain() throws IOException {
    names.put("hooks.example.org", new String[] {"93.184.215.14"});
    var policy = ReceiverPolicy.parse("hooks.example.org", this::resolve);
    Receiver receiver = Receiver.parse("https://hooks.example.org/");
    assertThat(policy.admit(receiver)).isNotNull();
    names.put("hooks.example.org", new String[] {"127.0.0.1"});
    assertThatThrownBy(() -> policy.admit(receiver)).isInstanceOf(ReceiverRefusedException.class);
  }

  @Test
  void aPrivateAddressIsAllowedOnlyByItself() throws IOException {
    names.put("hooks.internal", new String[] {"10.1.2.3"});
    assertThat(admit("hooks.internal, 10.1.0.0/16", "https://hooks.internal/")).isNotNull();
    refused("hooks.internal, 10.2.0.0/16", "https://hooks.internal/");
    refused("10.1.0.0/16", "https://hooks.internal/");
    assertThat(admit("10.1.0.0/16", "https://10.1.2.3/")).isNotNull();
    assertThat(admit("[::1]:8443", "https://[::1]:8443/")).isNotNull();
    refused("127.0.0.1", "https://[::1]/");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, http://127.0.0.1:8080/",
    "http://127.0.0.1:8080, https://127.0.0.1:8080/",
    "http://127.0.0.1:*, http://127.0.0.1:4711/",
    "http://127.0.0.0/8, http://127.0.0.1/",
    "127.0.0.1, https://[::ffff:127.0.0.1]/"
  })
  void httpAndOtherPortsAreAllowedOneByOne(String list, String address) throws IOException {
    assertThat(admit(list, address).isLoopbackAddress()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1/",
    "127.0.0.1:*, http://127.0.0.1:80/",
    "http://127.0.0.1:8080, http://127.0.0.1/",
    "http://127.0.0.1, http://127.0.0.1:8080/",
    "http://127.0.0.1, http://127.0.0.2/"
  })
  void oneKindDoesNotAllowTheOther(String list, String address) {
    refused(list, address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hooks.example.org",
        "ftp://hooks.example.org/",
        "file:///etc/passwd",
        "https:///x",
        "https:hooks.example.org",
        "//hooks.example.org/",
        "https://user@hooks.example.org/",
        "https://hooks.example.org@127.0.0.1/",
        "https://user:password@hooks.example.org/",
        "https://@hooks.example.org/",
        "https://hooks.example.org./",
        "https://hooks..example.org/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://010.0.0.1/",
        "https://127.1/",
        "https://127.0.1/",
        "https://127.0.0.1./",
        "https://127.0.0.256/",
        "https://evil.0x7f/",
        "https://evil.1/",
        "https://[::1%25lo]/",
        "https://[fe80::1%eth0]/",
        "https://[127.0.0.1]/",
        "https://hooks.example.org:0/",
        "https://hooks.example.org:65536/",
        "https://hooks.example.org:-1/",
        "https://hooks.example.org\\@127.0.0.1/",
        "https://hooks.example.org/#f",
        "https://hooks.example.org/ x",
        "https://hooks.example.org/\r\nX: y",
        "https://hooks.example.org/\u00e4",
        "https://hooks\u3002example.org/",
        "https://\u24de.example.org/"
      })
  void whatParsersDisagreeAboutIsNoAddress(String address) {
    names.put("hooks.example.org", new String[] {"93.184.215.14"});
    refused(
        "http://127.0.0.0/8, http://10.0.0.0/8, http://hooks.example.org:*, *.example.org",
        address);
  }

  @Test
  void aNameWithoutAnAddressIsTroubleThatMayPass() {
    assertThatThrownBy(() -> admit("hooks.example.org", "https://hooks.example.org/"))
        .isInstanceOf(UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*.", "a b", "10.0.0.0/33", "127.1", "x:99999", "a/8", "ftp://x"})
  void anEntryThatNobodyUnderstandsIsNamed(String entry) {
    assertThatThrownBy(() -> ReceiverPolicy.parse("hooks.example.org," + entry, this::resolve))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“" + entry + "”");
  }

  @Test
  void theQueryWhichMayHoldAKeyIsNeverShown() {
    Receiver receiver = Receiver.parse("https://Hooks.example.org:8443/a/b?code=s3cret");
    assertThat(receiver.shown()).isEqualTo("https://hooks.example.org:8443/a/b?…");
    assertThat(receiver).hasToString(receiver.shown());
    assertThat(receiver.asking("validationToken", "t").target())
        .isEqualTo("/a/b?code=s3cret&validationToken=t");
    assertThat(Receiver.parse("https://x.example.org").asking("a", "b").target())
        .isEqualTo("/?a=b");
  }
}
