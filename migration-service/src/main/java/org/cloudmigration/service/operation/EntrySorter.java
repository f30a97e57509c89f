package org.cloudmigration.service.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cloudmigration.domain.operation.EntryCategory;

/**
 * Puts the stored categories right: those of entries from before there were any, or that another
 * version has sorted otherwise.
 */
@ApplicationScoped
public class EntrySorter {

  @PersistenceContext EntityManager entities;

  @Transactional
  public void sort() {
    List<Object[]> stored =
        entities
            .createQuery("select distinct e.command, e.category from AuditEntry e", Object[].class)
            .getResultList();
    for (Object[] pair : stored) {
      String command = (String) pair[0];
      EntryCategory right = EntryKind.categoryOf(command);
      if (pair[1] != right) {
        entities
            .createQuery(
                "update AuditEntry e set e.category = :right"
                    + " where e.command = :command and e.category <> :right")
            .setParameter("right", right)
            .setParameter("command", command)
            .executeUpdate();
      }
    }
  }
}
