// Wide screens show the list of pages whether it is folded or not; here its state says so as well.
if (matchMedia('(min-width: 64rem)').matches) document.querySelector('.sidebar-fold')?.setAttribute('open', '');
