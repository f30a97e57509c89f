package org.cloudmigration.domain.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** A user of the product. The password is a bcrypt hash in modular crypt form. */
@Entity
@Table(name = "user_account")
public class UserAccount {

  @Id
  @Column(length = 100)
  private String name;

  @Column(name = "password_hash", nullable = false, length = 200)
  private String passwordHash;

  @Column(nullable = false)
  private boolean enabled;

  /** Made by the sample, with a password that everybody knows. */
  @Column(nullable = false)
  private boolean sample;

  /** Works for a partner, not for the company whose books these are. */
  @Column(nullable = false)
  private boolean delegated;

  @ElementCollection
  @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_name"))
  @Column(name = "role", nullable = false, length = 50)
  private Set<String> roles = new HashSet<>();

  protected UserAccount() {}

  public UserAccount(String name, String passwordHash, boolean sample, Set<String> roles) {
    this.name = name;
    this.passwordHash = passwordHash;
    this.enabled = true;
    this.sample = sample;
    this.roles.addAll(roles);
  }

  public String name() {
    return name;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public boolean enabled() {
    return enabled;
  }

  public boolean sample() {
    return sample;
  }

  public boolean delegated() {
    return delegated;
  }

  public Set<String> roles() {
    return Set.copyOf(roles);
  }

  /** Whether this is one of those who decide for the company. */
  public boolean administers() {
    return enabled && !delegated && roles.contains(Role.ADMIN);
  }

  public void work(Set<String> newRoles, boolean forPartner) {
    roles.retainAll(newRoles);
    roles.addAll(newRoles);
    delegated = forPartner;
  }

  /** A password of its own, which only its user knows. */
  public void changePassword(String newPasswordHash) {
    passwordHash = newPasswordHash;
    sample = false;
  }

  /** Gives an account that nobody can use to a person. */
  public void handTo(String newPasswordHash, Set<String> newRoles) {
    changePassword(newPasswordHash);
    work(newRoles, false);
    enabled = true;
  }

  public void enable(boolean on) {
    enabled = on;
  }
}
