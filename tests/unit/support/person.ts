import type { Person } from '../../../utils/servicenow/caller.ts';

export function person(sysId: string, more: Partial<Person> = {}): Person {
  return {
    sysId,
    name: 'Mette Kjærgaard',
    userName: 'mette.kjaergaard',
    employeeNumber: '',
    email: '',
    phone: '',
    mobilePhone: '',
    title: '',
    department: '',
    organisation: '',
    location: { sysId: '', name: '' },
    manager: '',
    isVip: false,
    language: 'da',
    ...more,
  };
}
