package org.cloudmigration.web.setup;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.cloudmigration.service.setup.CertificateView;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** A certificate as people compare it. */
final class CertificateCard extends Div {

  private static final long serialVersionUID = 1L;

  CertificateCard(CertificateView certificate, Formats formats) {
    addClassName("certificate");
    add(
        new Facts()
            .fact("Subject", certificate.subject())
            .fact(
                "Issuer",
                certificate.issuer().equals(certificate.subject())
                    ? "Itself (self-signed)"
                    : certificate.issuer())
            .fact("Valid", validity(certificate, formats))
            .fact("SHA-256", new Code(certificate.fingerprint())));
  }

  private static Div validity(CertificateView certificate, Formats formats) {
    Div validity =
        new Div(
            new Span(
                formats.time(certificate.validFrom())
                    + " – "
                    + formats.time(certificate.validUntil())));
    validity.addClassName("validity");
    Instant now = Instant.now();
    if (certificate.hasExpired(now)) {
      validity.add(StatusMark.of("Expired: connections will be refused", Tone.BAD));
    } else if (certificate.isNotYetValid(now)) {
      validity.add(StatusMark.of("Not valid yet: connections will be refused", Tone.BAD));
    }
    return validity;
  }
}
