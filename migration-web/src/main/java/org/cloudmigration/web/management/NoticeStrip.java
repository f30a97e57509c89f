package org.cloudmigration.web.management;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.management.MigrationNotice;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.service.management.Visitor;
import org.cloudmigration.web.shell.Place;

/** What somebody who opens the page should know first; each stays away once it was read. */
final class NoticeStrip extends Div {

  private static final long serialVersionUID = 1L;

  /** Of the session: what was read by whom signed in there. */
  private static final String READ = NoticeStrip.class.getName();

  private final transient Visitor visitor;
  private final Addresses addresses;
  private transient List<MigrationNotice> shown = List.of();

  NoticeStrip(Visitor visitor, Addresses addresses) {
    this.visitor = visitor;
    this.addresses = addresses;
    addClassName("notice-strip");
  }

  void show(MigrationOverview now) {
    List<MigrationNotice> notices = new ArrayList<>(now.notices());
    if (visitor.role().equals(Role.VIEWER)) {
      notices.add(MigrationNotice.READ_ONLY);
    } else if (visitor.delegated() && now.refusalOfPartners() != null) {
      notices.add(MigrationNotice.notApproved(now.refusalOfPartners()));
    }
    notices.removeIf(notice -> read().contains(key(notice)));
    if (!notices.equals(shown)) {
      shown = notices;
      removeAll();
      notices.forEach(notice -> add(entry(notice)));
    }
  }

  private Div entry(MigrationNotice notice) {
    Span title = new Span(notice.title());
    title.addClassName("banner-title");
    Span text = new Span(notice.text());
    Div words = new Div(title, text);
    words.addClassName("notice-text");
    Div entry = new Div(words);
    String address = address(notice.kind());
    if (!address.isEmpty()) {
      Anchor there = new Anchor(address, label(notice.kind()));
      there.getElement().setAttribute("router-link", true);
      words.add(there);
    }
    Button dismiss = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> dismiss(notice, entry));
    dismiss.addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
    dismiss.setAriaLabel("Dismiss: " + notice.title());
    entry.add(dismiss);
    entry.addClassNames("opening-notice", Tones.of(notice.tone()).className());
    entry.getElement().setAttribute("role", "note");
    return entry;
  }

  private void dismiss(MigrationNotice notice, Div entry) {
    read().add(key(notice));
    remove(entry);
  }

  private String address(MigrationNotice.Kind kind) {
    return switch (kind) {
      case NOT_ENABLED -> Place.SETUP_PATH + "/" + addresses.environment();
      case CHECKLIST_OPEN -> addresses.checklist();
      case NOT_INITIALIZED, HANDS_OFF -> addresses.companies();
      case READ_ONLY -> "";
      case NOT_APPROVED -> addresses.approval();
      case UPDATE_AVAILABLE -> visitor.role().equals(Role.ADMIN) ? addresses.checkForUpdate() : "";
    };
  }

  private static String label(MigrationNotice.Kind kind) {
    return switch (kind) {
      case NOT_ENABLED -> "Open the setup";
      case CHECKLIST_OPEN -> "Open the checklist";
      case NOT_INITIALIZED, HANDS_OFF -> "Open the companies";
      case READ_ONLY -> "";
      case NOT_APPROVED -> "Open the migration approval";
      case UPDATE_AVAILABLE -> "Check for update";
    };
  }

  private String key(MigrationNotice notice) {
    return addresses.environment() + "/" + notice.kind() + "/" + notice.title();
  }

  @SuppressWarnings("unchecked")
  private static Set<String> read() {
    VaadinSession session = VaadinSession.getCurrent();
    Set<String> known = (Set<String>) session.getAttribute(READ);
    if (known == null) {
      known = new HashSet<>();
      session.setAttribute(READ, known);
    }
    return known;
  }
}
