;;; eglot.el --- Emacs with eglot and flymake  -*- lexical-binding: t -*-
;; Set up by $RECIPE; opens $ARTICLE, takes the quick fix titled $FIX, replays $EDITS, and writes what stands under each finding
;; to $REPORT. Lines and columns are 0-based, columns count characters.
(require 'json)
(load (getenv "RECIPE") nil t t)
(setq eglot-events-buffer-size 0 eglot-sync-connect 20 create-lockfiles nil make-backup-files nil)

(defun option (name) (json-parse-string (getenv name) :array-type 'list :object-type 'plist))

(defun findings ()
  (mapcar (lambda (one)
            (save-excursion
              (goto-char (flymake-diagnostic-beg one))
              (list :rule (plist-get (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data one))) :code)
                    :line (1- (line-number-at-pos))
                    :column (- (point) (line-beginning-position))
                    :words (buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))))
          (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun wait-for (words)
  (let ((deadline (+ (float-time) 20)) found)
    (while (and (not found) (< (float-time) deadline))
      (eglot--signal-textDocument/didChange)
      (flymake-start)
      (accept-process-output nil 0.05)
      (setq found (seq-find (lambda (one) (equal (plist-get one :words) words)) (findings))))
    (and found t)))

;; Eglot 1.9 takes diagnostics of any version, and never returns from a place that has come to lie inside an emoji.
(defun settle ()
  "Send the edits, and read all that the server says until it answers a question about them."
  (eglot--signal-textDocument/didChange)
  (eglot-code-actions (point-min) (point-min)))

(find-file (getenv "ARTICLE"))
(text-mode)
(apply #'eglot--connect (eglot--guess-contact)) ; ‘eglot-ensure’ waits for a command of the user
(flymake-mode 1)

(let* ((opened (and (wait-for (getenv "AWAITED")) (findings)))
       (actions (eglot-code-actions (point-min) (point-max) "quickfix")))
  (dolist (action actions)
    (when (equal (plist-get action :title) (getenv "FIX"))
      (eglot--apply-workspace-edit (plist-get action :edit))))
  (write-region nil nil (getenv "FIXED") nil 'silent)
  (dolist (edit (option "EDITS"))
    (goto-char (point-min))
    (forward-line (% (plist-get edit :line) (line-number-at-pos (point-max))))
    (let* ((length (- (line-end-position) (point)))
           (from (% (plist-get edit :column) (1+ length)))
           (to (min (+ from (plist-get edit :removed)) length))
           (start (point)))
      (delete-region (+ start from) (+ start to))
      (goto-char (+ start from))
      (insert (plist-get edit :typed)))
    (when (zerop (% (plist-get edit :column) 10))
      (settle)))
  (settle)
  (goto-char (point-max))
  (insert "\n\nIt ended at at dusk.\n")
  (let ((edited (and (wait-for "at at") (findings))))
    (write-region nil nil (getenv "EDITED") nil 'silent)
    (with-temp-file (getenv "REPORT")
      (insert (json-encode (list :opened (vconcat opened) :edited (vconcat edited)))))))
(set-buffer-modified-p nil)
(kill-emacs 0)
