/**
 * Checks the Kubernetes manifests in {@code k8s} as text and, where a kustomize is at hand, built.
 */
@NullMarked
package io.callbook.manifests;

import org.jspecify.annotations.NullMarked;
