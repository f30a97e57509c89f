package org.cloudmigration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody signs in for these addresses, so that not one more may be among them. */
class NodesPassNoOtherDoorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/runtime/v1.0/nodes",
        "/runtime/v1.0/nodes/SQLHOST01/contact",
        "/runtime/v1.0/nodes/a.b-c_d/contact"
      })
  void nodesRegisterAndReport(String path) {
    assertThat(NodeCalls.is("POST", path)).isTrue();
    for (String method : new String[] {"GET", "PUT", "DELETE", "OPTIONS", "post", "PATCH"}) {
      assertThat(NodeCalls.is(method, path)).as(method).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/runtime/v1.0/nodes/",
        "/runtime/v1.0/nodes//contact",
        "/runtime/v1.0/nodes/../contact",
        "/runtime/v1.0/nodes/..%2F..%2F..%2Fadmin/contact",
        "/runtime/v1.0/nodes/a;x=/../../admin/contact",
        "/runtime/v1.0/nodes/a/b/contact",
        "/runtime/v1.0/nodes/a/contact/",
        "/runtime/v1.0/nodes/a/contact;jsessionid=1",
        "/runtime/v1.0/nodes/a%0A/contact",
        "/runtime/v1.0/nodesx",
        "/runtime/v1x0/nodes",
        "//runtime/v1.0/nodes",
        "/admin/v1.0/environments",
        "/v2.0/runtime/v1.0/nodes"
      })
  void nothingElseIsLetThrough(String path) {
    assertThat(NodeCalls.is("POST", path)).isFalse();
  }

  @Test
  void aNameThatIsTooLongIsNone() {
    assertThat(NodeCalls.is("POST", "/runtime/v1.0/nodes/" + "a".repeat(100) + "/contact"))
        .isTrue();
    assertThat(NodeCalls.is("POST", "/runtime/v1.0/nodes/" + "a".repeat(101) + "/contact"))
        .isFalse();
  }
}
