package org.cloudmigration.inside;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jboss.shrinkwrap.impl.base.io.IOUtil;

/** The EAR as it was built, and beside its modules one with the tests. */
final class EarUnderTest {

  private static final String TESTS = "migration-test.war";
  private static final String DESCRIPTOR = "META-INF/application.xml";

  private EarUnderTest() {}

  static EnterpriseArchive withTests() {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("test.ear")));
    String modules = new String(IOUtil.asByteArray(ear.get(DESCRIPTOR).getAsset().openStream()));
    int end = modules.lastIndexOf("</module>") + "</module>".length();
    String withTests =
        modules.substring(0, end)
            + "<module><web><web-uri>"
            + TESTS
            + "</web-uri><context-root>/migration-test</context-root></web></module>"
            + modules.substring(end);
    ear.delete(DESCRIPTOR);
    ear.add(new StringAsset(withTests), DESCRIPTOR);
    return ear.addAsModule(Testable.archiveToTest(tests()));
  }

  private static WebArchive tests() {
    return ShrinkWrap.create(WebArchive.class, TESTS)
        .addPackage(EarUnderTest.class.getPackage())
        .addAsLibrary(jarOf(Assertions.class))
        .addAsWebInfResource(new StringAsset("<beans/>"), "beans.xml")
        .addAsWebInfResource(
            new StringAsset("<jboss-web><security-domain>migration</security-domain></jboss-web>"),
            "jboss-web.xml")
        .setManifest(
            new StringAsset(
                "Manifest-Version: 1.0\n"
                    + "Dependencies: org.wildfly.security.elytron, com.h2database.h2\n"));
  }

  private static JavaArchive jarOf(Class<?> type) {
    try {
      return ShrinkWrap.createFromZipFile(
          JavaArchive.class,
          new File(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
